import traceback, sys
def show(f, *a):
    try: f(*a)
    except BaseException: print(traceback.format_exc().replace(__file__, 'prog.py'))
def inner(x): return 1 / x
def middle(x):
    y = x
    return inner(y) + 1
def outer():
    values = [middle(v) for v in (1, 0)]
    return values
show(outer)
class C:
    def m(self): return self.missing_attribute
    @property
    def p(self): return {}['key']
    def __getitem__(self, k): raise IndexError(k)
show(lambda: C().m()); show(lambda: C().p); show(lambda: C()[5]); show(lambda: [][1]); show(lambda: 'a' + 1)
def chained():
    try: inner(0)
    except ZeroDivisionError as e:
        raise RuntimeError('wrapped') from e
def context():
    try: int('x')
    except ValueError: {}['k']
def multi():
    return (inner(1) +
            inner(
                0))
def rec(n):
    if n == 0: raise ValueError('bottom')
    rec(n - 1)
def gen(): yield inner(0)
def noted():
    e = ValueError('with notes'); e.add_note('note 1'); e.add_note('two\nlines'); raise e
def syntax(): compile('x = (1,\n', 'bad.py', 'exec')
def syntax2(): exec('if x\n  pass')
def ev(): eval('1 + undefined_thing')
def stop(): next(iter([]))
def asserting(): assert 1 == 2, 'message'
def call(): inner(1, 2)
def nested():
    def deep():
        return (lambda: inner(0))()
    deep()
for f in (chained, context, multi, lambda: rec(6), lambda: list(gen()), noted, syntax, syntax2, ev, stop, asserting, call, nested): show(f)
def exc():
    try: inner(0)
    except ZeroDivisionError as e: return e
e = exc(); tb = e.__traceback__; print([(f.name, f.lineno, f.line) for f in traceback.extract_tb(tb)], traceback.format_exception_only(e), tb.tb_lineno, tb.tb_next.tb_frame.f_code.co_name)
print(''.join(traceback.format_tb(tb)).replace(__file__, 'prog.py'), traceback.format_exception_only(ValueError, ValueError('a\nb')))
