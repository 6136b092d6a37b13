for source in ('x = = 1', 'def f(:', 'return', 'if 1:\nx', 'break', '(' * 300, 'x\0', "'", 'f(**a, *b)'):
    try: exec(source)
    except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
for source, mode in (('', 'eval'), ('x = 1', 'eval'), ('1 2', 'eval'), ('x\ny', 'single'), ('pass', 'nope')):
    try: print(compile(source, 'f', mode))
    except (SyntaxError, ValueError) as e: print(type(e).__name__, e)
for bad in (b'\xff', b'# coding: nope\n'):
    try: exec(bad)
    except SyntaxError as e: print(type(e).__name__, e)
