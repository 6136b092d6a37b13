import traceback, sys, io
def f(): g()
def g(): raise ValueError('v')
try: f()
except ValueError as e: exc = e
tb = exc.__traceback__
print(len(traceback.extract_tb(tb)), [(s.name, s.lineno, s.line) for s in traceback.extract_tb(tb)], traceback.extract_tb(tb, limit=1)[0].name, traceback.extract_tb(tb, limit=-1)[0].name)
print(traceback.format_exception_only(exc), traceback.format_exception_only(ValueError, exc), traceback.format_exception_only(None), traceback.format_exception_only(SyntaxError('m', ('f', 3, 2, 'abc\n', 3, 4))))
print(''.join(traceback.format_exception(exc)) == ''.join(traceback.format_exception(type(exc), exc, tb)), traceback.format_exception(exc, limit=0), traceback.format_tb(tb, 1))
buf = io.StringIO(); traceback.print_exception(exc, file=buf); traceback.print_tb(tb, file=buf); print(buf.getvalue())
te = traceback.TracebackException.from_exception(exc, capture_locals=False); print(str(te), te.exc_type_str, te.__cause__, te.stack[-1].name, list(te.format(chain=False))[-1])
fs = traceback.FrameSummary('file.py', 3, 'name', line='  the line  '); print(fs, fs.line, list(fs), fs == ('file.py', 3, 'name', 'the line'), len(fs), fs[0], fs.locals)
print(traceback.format_list([('a.py', 1, 'f', 'x = 1'), fs, ('<stdin>-0', 2, 'g', None)]))
print(traceback.StackSummary.from_list([('a', 1, 'b', 'c')]), [s.name for s in traceback.extract_stack()], [(fr.f_code.co_name, n) for fr, n in traceback.walk_tb(tb)])
def stack(): return traceback.format_stack()
print(''.join(stack()))
for bad in (lambda: traceback.format_exception(1), lambda: traceback.format_exception(ValueError, exc), lambda: traceback.print_last()):
    try: bad()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
s = traceback.StackSummary.from_list([('f.py', 7, 'rec', 'rec()')] * 6); print(''.join(s.format()))
eg = ExceptionGroup('g', [exc, ExceptionGroup('inner', [KeyError(1)] * 3)]); print(''.join(traceback.format_exception(eg)), traceback.format_exception_only(eg, show_group=True))
wide = ExceptionGroup('wide', [ValueError(i) for i in range(20)]); print(''.join(traceback.format_exception(wide))[-300:])
sys.tracebacklimit = 1
print(''.join(traceback.format_exception(exc)))
del sys.tracebacklimit
print(tb.tb_next.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_next.tb_next.tb_next, tb.tb_frame.f_lineno > 0, type(tb).__name__)
