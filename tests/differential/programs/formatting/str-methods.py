s = 'Hello, World'
print(s.lower(), s.upper(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), 'ß'.upper(), 'İ'.lower(), 'ǆ'.title(), s.replace('l', 'L', 2), s.replace('', '-', 3))
print(s.split(), s.split(','), s.split('l', 1), s.rsplit('l', 1), 'a  b'.split(' '), '  a b '.split(), ''.split(), ''.split(','), 'a\nb\r\nc'.splitlines(), 'a\nb\n'.splitlines(True), s.partition(', '), s.rpartition('x'), 'a,b'.partition(','))
print(s.find('o'), s.rfind('o'), s.find('z'), s.index('W'), s.count('l'), s.count(''), s.startswith(('x', 'He')), s.endswith('ld', 3), s.find('o', 5, 8), 'abc'.find('', 3), 'abc'.find('', 4))
print('  x '.strip() + '|', 'xxaxx'.strip('x'), 'abc'.lstrip('ab'), 'abc'.rstrip('bc'), 'prefix-x'.removeprefix('prefix'), 'x.py'.removesuffix('.py'), '-'.join(['a', 'b']), 'abc'[::-1], 'abc' * 2, 'a' in 'abc', 'abc' < 'abd')
print('12'.isdigit(), '½'.isnumeric(), '²'.isdigit(), '²'.isdecimal(), 'aé'.isalpha(), 'a1'.isalnum(), ' \t'.isspace(), 'Aa'.istitle(), 'a_1'.isidentifier(), '1a'.isidentifier(), ''.isascii(), 'é'.isascii(), '\n'.isprintable(), 'A1'.isupper(), '1'.islower())
print('abc'.translate({97: 'X', 98: None, 99: 0x44}), str.maketrans('ab', 'xy', 'z'), 'a\tb'.expandtabs(4), 'abc'.encode('utf-16-le'), 'é'.encode('latin-1'), b'\xc3\xa9'.decode(), 'é'.encode('ascii', 'replace'), 'é'.encode('ascii', 'xmlcharrefreplace'), 'é'.encode('ascii', 'backslashreplace'), b'\xff'.decode('utf-8', 'replace'), b'\xff'.decode('utf-8', 'ignore') == '')
for f in (lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: 'a'.encode('nope'), lambda: 'abc'.split(''), lambda: 'a'.join([1]), lambda: 'abc'.index('z'), lambda: 'a'.center(5, 'xy'), lambda: 'a'.replace(1, 2), lambda: 'a' in 1, lambda: 1 in 'a', lambda: 'a' + b'b', lambda: 'a'.startswith(1), lambda: 'x'.zfill('a'), lambda: ''.join(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
