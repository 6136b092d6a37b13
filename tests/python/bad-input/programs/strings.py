print(ascii('a b c'), len('  '))
print('x y' == 'x\u2028y', 'a b'.splitlines())
s = '\ud800'; print(ascii(s), len(s), s == '\ud800')
print(ascii('\U0001f600'), len('\U0001f600'), '\U0001f600'[0] == '\U0001f600')
try: s.encode()
except UnicodeEncodeError as e: print(e)
try: print(s)
except UnicodeEncodeError as e: print(e)
print({' ': 1, '__proto__': 2, '\ud800': 3}.__len__())
print("`${1+1}`", '${x}', '\\', "*/ //", '</script>', '\x00'.__repr__(), '\0' == '\x00')
print(ascii(f'{"a"} {1}'), ascii(b'\xff\x00'), ascii('\N{LINE SEPARATOR}'))
été = 1; 変数 = 2; print(été, 変数, ﬁ if (ﬁ := 3) else 0, fi)
