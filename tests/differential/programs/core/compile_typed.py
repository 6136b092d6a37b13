"""What is typed line by line may be incomplete (as the module codeop asks), and asserts go where the code is optimized."""

DONT_IMPLY_DEDENT, ALLOW_INCOMPLETE_INPUT = 0x200, 0x4000
for source in ('(', 'if x:', 'if x:\n  y', 'if x:\n  y\n', 'x', 'x=', '"""abc', "'abc", 'def f():', '@d', 'try:', 'x = (\n1,',
               'class A:\n  def f(self):\n    pass', 'if 1:\n pass\nelse:', 'if 1:\n if 1:', 'if 1:\n if 1:\n  pass\n else:', 'def f():\n for x in y:',
               'a \\', '1+', 'f"""{a', ')', 'x y'):
    for mode in 'single', 'exec':
        for flags in 0, DONT_IMPLY_DEDENT, DONT_IMPLY_DEDENT | ALLOW_INCOMPLETE_INPUT:
            try:
                compile(source + '\n' * (flags > 0x4000), 'typed', mode, flags)
                print(repr(source), mode, flags, 'complete')
            except SyntaxError as e:
                print(repr(source), mode, flags, type(e).__name__, e.args[0])

for level in -1, 0, 1, 2:
    space = {}
    exec(compile('def f():\n    "doc"\n    assert 0\n    return __debug__', 'x', 'exec', optimize=level), space)
    try:
        print(level, space['f'].__doc__, space['f']())
    except AssertionError:
        print(level, space['f'].__doc__, 'asserted')
try:
    compile('', '', 'exec', 0, False, 3)
except ValueError as e:
    print(e)
