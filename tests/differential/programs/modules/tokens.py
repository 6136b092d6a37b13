"""The tokens of sources, with comments and the newlines that mean nothing."""
from _tokenize import TokenizerIter

SOURCES = [
    '''if x: # c
    # own
    y = f"a{b!r:>{3}}{{x\\n}}"  
\t
    z = """a
b""" \\
  + 1 $ \xe9 "\U0001F600" + 1
  # dedented
  
# c2
(a,
 # in
 b)
if 1:
  if 2:
    pass
  
  # tail
async def \xe9(): return 0x1F<>2.5j''',
    'if x: # c\n    # own\n    y = f"a{b!r:>{3}}{{x\\n}}"  \n\t\n    z = """a\nb""" \\\n  + 1 $ \xe9\n  # dedented\n  \n# c2\n(a,\n # in\n b)\n',
    'if 1:\n  if 2:\n    pass\n  \n  # tail\nasync def \xe9(): return 0x1F<>2.5j',
    'if x:\r\n  y # c\r\n', '', '# only', '\n\n', 'a = (1,\n', 'a = "x\n', 'if 1:\n  a\n b\n', 'if 1:\n  a', '"\U0001F600" + 1 # \U0001F600\n', 'x = 0x',
    'match x:\n  case _: ...\n', 'a; b\\\n = 1', "'''a\n", 'f"{a', "f'''{\na:{b}}\n'''", '(a\n\n,)', 'lambda: (yield)', '    indented', '\tif 1:\n\t\ta\n        b',
]
for source in SOURCES:
    print(repr(source))
    lines = iter(source.splitlines(keepends=True))
    try:
        for token in TokenizerIter(lines.__next__, extra_tokens=True):
            print(token)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno)
for line in TokenizerIter(iter([b'\xc3\xa9 = 1\n']).__next__, encoding='utf-8', extra_tokens=True):
    print(line)
