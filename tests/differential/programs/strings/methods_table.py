from _attempt import each
each('''
'hello world'.title(), "they're bill's".title()
'hello'.capitalize(), 'HELLO'.swapcase(), 'ß'.upper(), 'ẞ'.casefold()
'a-b_c'.replace('-', '+').replace('', '.')
'aaa'.replace('a', 'b', 2), 'aaa'.replace('a', 'b', count=1)
'abc'.center(10), 'abc'.center(10, '*'), 'abc'.ljust(5, '.'), 'abc'.rjust(5)
'abc'.center(10, 'ab')
'42'.zfill(5), '-42'.zfill(5), '+4'.zfill(1)
'a b  c'.split(), 'a b  c'.split(' '), 'a b c d'.split(None, 2), ''.split(), ''.split(',')
'a b c'.rsplit(None, 1), 'a,b,c'.rsplit(',', 1)
'abc'.split('')
'abc'.split(5)
'a\\nb\\r\\nc\\x0bd\\u2028e'.splitlines(), 'a\\nb\\n'.splitlines(True)
'key=value=x'.partition('='), 'key'.partition('='), 'a=b=c'.rpartition('=')
'key'.partition('')
'  abc '.strip() + '|', 'xxabcxx'.strip('x'), 'abcba'.lstrip('ab'), 'abcba'.rstrip('ab')
'abc'.strip(5)
'prefix-body'.removeprefix('prefix-'), 'body.py'.removesuffix('.py'), 'x'.removesuffix('')
'abcabc'.find('c'), 'abcabc'.rfind('c'), 'abc'.find('z'), 'abc'.find('', 3), 'abc'.find('', 4)
'abc'.index('z')
'abc'.rindex('z')
'aaaa'.count('aa'), 'abc'.count(''), 'abc'.count('', 1, 2)
'abc'.startswith('b', 1), 'abc'.startswith(('x', 'a')), 'abc'.endswith(('c', 'd'), 0, 2)
'abc'.startswith(5)
'abc'.startswith(('a', 5)), 'abc'.startswith((5,))
'abc'.endswith(['c'])
','.join(['a', 'b']), ','.join('xyz'), ','.join([]), ''.join(('one',))
','.join([1, 2])
','.join(['a', None])
','.join(5)
'abc'.isalpha(), 'ab1'.isalnum(), '12'.isdigit(), '½'.isnumeric(), '²'.isdigit(), '²'.isdecimal(), 'a_1'.isidentifier(), ''.isidentifier()
'Ab'.istitle(), 'AB'.isupper(), 'ab1'.islower(), ''.islower(), ' \\t'.isspace(), 'a\\n'.isprintable(), 'é'.isascii()
'a\\tb'.expandtabs(), 'a\\tbc\\td'.expandtabs(4), '\\t'.expandtabs(0)
'abc'.translate({97: 'X', 98: None, 99: 100})
'abc'.translate(str.maketrans('ab', 'xy', 'c'))
str.maketrans('ab', 'x')
str.maketrans({'ab': 1})
str.maketrans(5)
'abc'.encode('ascii'), 'é'.encode(), 'é'.encode('latin-1')
'é'.encode('ascii')
'é'.encode('ascii', 'replace'), 'é'.encode('ascii', 'xmlcharrefreplace'), 'é'.encode('ascii', 'backslashreplace'), 'é'.encode('ascii', 'ignore')
'a'.encode('no-such')
'abc' * 2, 2 * 'ab', 'ab' * -1, 'ab' * 0
'a' + 5
5 + 'a'
'a' * 'b'
'abc' - 'a'
'abc'[1], 'abc'[-1], 'abc'[::-1], 'abc'[5:], 'abcdef'[1:5:2]
'abc'[5]
'abc'['a']
'b' in 'abc', '' in 'abc', 'z' not in 'abc'
5 in 'abc'
'a' < 'b', 'a' < 'B', 'abc' < 'abd', 'ab' < 'abc'
'a' < 5
ord('a'), chr(8364), ord('€')
ord('ab')
ord('')
chr(-1)
chr('a')
'a'.upper(1)
'a'.nonexistent
str(b'abc', 'ascii'), str(b'abc'), str(5), str(), str('a')
str(b'\\xff', 'utf-8')
str('a', 'utf-8')
str(b'abc', errors='strict'), str(object=7)
'😀a'[0], len('😀a'), '😀a'[1:], '😀'.encode('utf-8'), '😀'.encode('utf-16-le')
'abc'.__getitem__(slice(0, 2)), 'abc'.__contains__('a'), 'a'.__add__('b'), 'a'.__mul__(2), 'a'.__rmul__(2)
'a'.__add__(5)
''', globals())
