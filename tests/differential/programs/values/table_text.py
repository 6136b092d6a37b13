"""Expressions of text and what they answer: statements before the last `; ` are executed, the rest is evaluated."""

from _table import show

show(r"""
''.__sizeof__(),'abc'.__sizeof__(),'€'.__sizeof__(),'😀'.__sizeof__()
'abc'['a']
'abc'[5]
'abc'[1.0]
1 in 'abc'
'a'+1
'a'*'b'
'abc'.find(1)
'abc'.find('a','b')
'abc'.index('z')
'abc'.rindex('z')
'abc'.count(1)
'abc'.startswith(1)
'abc'.startswith((1,))
'abc'.endswith(['a'])
'abc'.replace(1,2)
'abc'.replace('a')
'abc'.replace('a','b',count=1)
'abc'.split('')
'abc'.split(1)
'abc'.partition('')
'abc'.partition(1)
'abc'.join(1)
''.join([1])
''.join(['a',2])
'abc'.center('x')
'abc'.center(10,'xx')
'abc'.center(10,1)
'abc'.strip(1)
'abc'.lstrip(1)
'abc'.zfill('a')
'abc'.removeprefix(1)
'abc'.translate(1)
'abc'.translate({97:None,98:'XX',99:100})
'abc'.translate({97:-1})
'abc'.translate({97:1.5})
str.maketrans('ab','c')
str.maketrans(1)
str.maketrans({'ab':1})
str.maketrans({'a':1,2:'b'})
str.maketrans({1.5:1})
str.maketrans('ab','cd','x')
str.maketrans('a','b',1)
str.maketrans(1,'b')
'abc'.encode('foo')
'abc\xe9'.encode('ascii')
'\u20ac\u20ac'.encode('latin-1')
'\ud800'.encode()
'a\ud800'.encode('ascii','foo')
'\xe9'.encode('ascii','xmlcharrefreplace'),'\xe9\u20ac\U0001f600'.encode('ascii','backslashreplace'),'\udc80'.encode('utf8','surrogateescape'),'\ud800'.encode('utf8','surrogatepass')
b'\xff'.decode()
b'\xe2\x82'.decode()
b'\xe2\x28'.decode()
b'ab\xffcd'.decode('utf8','replace'), b'\xff'.decode('utf8','surrogateescape'), b'\xed\xa0\x80'.decode('utf8','surrogatepass'), b'\xff'.decode('ascii','backslashreplace')
b'\xed\xa0\x80'.decode()
b'\xff'.decode('ascii')
b'\x00'.decode('utf-16')
b'\x00\xd8'.decode('utf-16-le')
b'\x00\xd8a\x00'.decode('utf-16-le')
'a\U0001f600'.encode('utf-16'),'a'.encode('utf-16-be'),'a'.encode('utf-32'),'a'.encode('utf-8-sig')
b'\x00\x00\x11\x00'.decode('utf-32-le')
b'\x00\x00\x11'.decode('utf-32-le')
b'\xff\xfea\x00'.decode('utf-16'), b'\xef\xbb\xbfa'.decode('utf-8-sig'), b'\xef\xbb\xbfa'.decode()
'a\n\xe9\u20ac\U0001f600\\'.encode('unicode_escape'), b'a\\n\\xe9\\u20ac\\x41\\101'.decode('unicode_escape'), 'é€'.encode('raw_unicode_escape')
str(b'a','ascii'), str(b'a'), str(object=1), str(b'abc',errors='strict')
str('a','ascii')
str(1,'ascii')
str(1,2)
'%d' % 'a'
'%s %s' % 1
'%s' % (1,2)
'%d %s %r %5.2f %-5d| %+d %x %X %#x %o %c %c %%' % (5,'a','b',3.14159,7,8,255,255,255,8,'z',65)
'%(a)s %(b)d' % {'a':1,'b':2}
'%(a)s' % 1
'%(a' % {}
'%z' % 1
'%' % ()
'%*d|%-*d|%.*f' % (5,3,5,3,2,3.14159)
'%*d' % ('a',1)
'%*d|' % (-5,1)
'%c' % 'ab'
'%c' % -1
'%c' % 1.5
'%x' % 1.5
'%d' % 1.5
'%i' % 10**20
'%f' % 'a'
'%.3s|%5s|%-5s|' % ('abcdef','a','b')
'%a' % 'é'
'%e %E %g %G' % (1e10,1e-10,1e20,1e-5)
'%#o %#X %+.1e % d %05d %-05d' % (8,255,12345.678,5,-3,-3)
'%.0f %#.0f' % (2.5,2.5)
'%s' % None
'abc' % ()
'abc' % 1
'abc' % {}
'abc' % [1]
'%s' % [1]
'%(x)s %s' % {'x':1}
'%s %(x)s' % {'x':1}
'%d' % True
'%r' % (1,)
'%ld %hd' % (1,2)
'%.10d %+.3d' % (5,-5)
'%5%' % ()
'%f %F %5.1f' % (float('inf'),float('nan'),-float('inf'))
'%05f|%+5s' % (float('inf'),'a')
'{} {}'.format(1)
'{0} {}'.format(1,2)
'{} {0}'.format(1,2)
'{a}'.format()
'{a.b}'.format(a=1)
'{a[0]} {a[x]}'.format(a={0:1,'x':2})
'{0[a'.format({})
'{'.format()
'}'.format()
'{0!x}'.format(1)
'{0!}'.format(1)
'{0!'.format(1)
'{0!r'.format(1)
'{0'.format(1)
'{0:'.format(1)
'{0:{'.format(1)
'{a{b}'.format(1)
'{0!r:>10}|{0!s}|{0!a}'.format('é')
'{:{}}'.format('a',10), '{:{w}.{p}f}'.format(3.14159,w=10,p=2)
'{:{:{}}}'.format(1,2,3)
'{0.foo}'.format([1])
'{!r}'.format('a')
'{{}}'.format()
'{0[]}'.format([1])
'{0.}'.format(1)
'{0]}'.format(1)
'{0[0]x}'.format([1])
'{a b}'.format(**{'a b':1})
'{ 0}'.format(1)
'{-1}'.format(1)
'{0!r }'.format(1)
'{:d}'.format('a')
'{}'.format_map({})
'{x}'.format_map({'x':1})
'{x}'.format_map({})
'{99999999999999999999}'.format(1)
'{0.real}{0.imag}'.format(5), '{[0]}'.format('abc'), '{.real}'.format(7)
'a'.expandtabs('x')
'abc'.isidentifier(), 'if'.isidentifier(), '1a'.isidentifier(), ''.isidentifier(), 'é_1'.isidentifier()
iter('a'), iter('é'), iter('abc').__reduce__(), iter('abc').__length_hint__()
'ß'.title(), 'ŉ'.title(), 'ǆ'.title(), "they're bill's".title(), 'ΑΣ'.lower(), 'ΑΣ Σ'.title(), 'ﬁ'.capitalize(), 'ΑΣ'.swapcase(), 'ǅ'.swapcase(), 'ß'.upper(), 'ẞ'.casefold(), 'ΑΣ'.casefold()
'a' < 1
hash('')
'abc'.__getnewargs__()
'abc'.__mul__('a')
'abc'.__add__(1)
'abc'.__contains__(1)
'abc'.__getitem__('x')
'abc'.__rmod__(1), 'a'.__rmod__('%s'), 'abc'.__rmul__(2)
'x'.split(maxsplit=None)
'a,b'.split(',',sep=1)
'x'.splitlines(1,2)
'x'.encode(1)
'x'*10**20
'a'.ljust(10**30)
'{:10}'.format(None)
format(None,'5')
'%s' % b'a'
'%d' % None
'%c' % 1114112
'%5.1f|%-8.3e|%+g' % (1,2,3)
'%o' % -8, '%x' % -255, '%#x' % -255, '%08x' % -255
'%.3x %#.3x %#10.4x' % (10,10,10)
format('abc','>10'), format('abc','*^10'), format('abc','.2'), format('abc','s'), format('abc','010'), format('é','5')+'|'
format('abc','d')
format('abc','=10')
format('abc','+')
format('abc',' ')
format('abc','#')
format('abc','z')
format('abc',',')
format('abc',5)
' a  b '.split(), ' a  b c '.split(None,1), ' a  b c '.rsplit(None,1), 'a,b,,c'.split(','), 'a,b,c'.split(',',1), 'a,b,c'.rsplit(',',1), ''.split(), ''.split(','), 'abc'.split('abc')
'a b c'.split(' ',0), ' a b'.split(None,0), ' a b '.rsplit(None,0), 'aXXbXXc'.split('XX'), 'aXXbXXc'.rsplit('XX',1)
'a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i'.splitlines(), 'a\n\nb\n'.splitlines(True), ''.splitlines(), '\n'.splitlines()
'abcabc'.find('c'), 'abcabc'.rfind('c'), 'abcabc'.find('c',3), 'abcabc'.find('c',-3,-1), 'abc'.find(''), 'abc'.find('',3), 'abc'.find('',4), 'abc'.rfind(''), 'abc'.count(''), 'abc'.count('',4), 'aaaa'.count('aa')
'a😀b😀c'.find('b'), 'a😀b😀c'.rfind('😀'), 'a😀b😀c'[1], 'a😀b😀c'[2:4], 'a😀b😀c'[::-1], len('a😀b😀c'), 'a😀b😀c'.index('c'), list('a😀b'), 'a😀b'.center(8,'😀'), '😀'.count(''), 'a😀b'.partition('😀')
'abc'.partition('b'), 'abc'.partition('x'), 'abcbd'.rpartition('b'), 'abc'.rpartition('x')
'abc'[1:], 'abc'[:-1], 'abc'[::2], 'abc'[-1], 'abc'[5:], 'abc'[2:1], 'abc'[::-2], 'abc'[-100:100]
'abc'.startswith('b',1), 'abc'.startswith(('x','a')), 'abc'.endswith('c',0,2), 'abc'.endswith(''), 'abc'.startswith('',4), 'abc'.startswith('',3)
'  abc '.strip(), 'xxabcxx'.strip('x'), 'abc'.strip('abc'), 'xyabcyx'.lstrip('xy'), 'xyabcyx'.rstrip('xy'), '\u3000a\x1c'.strip()
'abc'.center(10), 'abc'.center(9), 'ab'.center(5), 'ab'.center(4,'*'), 'abc'.ljust(5,'-'), 'abc'.rjust(5), '-42'.zfill(6), '+4'.zfill(5), 'a'.zfill(3), ''.zfill(2)
'aaa'.replace('a','b',2), 'abc'.replace('','-'), 'abc'.replace('','-',2), 'aaa'.replace('aa','b'), 'abc'.replace('x','y'), 'a$b'.replace('$','$&')
'a\tb'.expandtabs(), 'a\tbc\td'.expandtabs(4), '\t\n\ta'.expandtabs(3), 'a\tb'.expandtabs(0)
'Hello'.isupper(), 'HELLO'.isupper(), 'hello'.islower(), 'Hello World'.istitle(), 'HeLLo'.istitle(), ''.isupper(), '1'.isupper(), 'ǅ'.istitle()
'12'.isdigit(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), '五'.isnumeric(), 'abc1'.isalnum(), 'abc'.isalpha(), ' \t'.isspace(), ''.isspace(), 'a\n'.isprintable(), ''.isprintable(), '\xad'.isprintable(), 'é'.isascii(), '٣'.isdecimal()
'prefixabc'.removeprefix('prefix'), 'abc'.removesuffix('bc'), 'abc'.removeprefix('x'), 'abc'.removesuffix('')
repr('\n\r\t\\\'"'), repr("it's"), repr('"'), repr('\x00\x7f\x80\xa0\xad\u200b\u2028\ud800\U0001f600\U000e0001'), ascii('é😀'), repr('é')
'a' < 'b', 'a' < 'ab', 'abc' == 'abc', '\uffff' < '\U00010000', '\ue000' < '\U00010000', 'z' > 'é', '' < 'a'
'b' in 'abc', '' in 'abc', 'x' not in 'abc', '😀' in 'a😀b'
','.join(['a','b']), ''.join('abc'), '-'.join({'a':1,'b':2}), ','.join(('a',)), ','.join([])
'abc' * 2, 3 * 'ab', 'a' * 0, 'a' * -1, 'x' * True
str(), str(5), str('a'), str(None), str(1.5), str([1,'a']), str({'a':1})
sorted(['b','a','C','é','😀','\uffff'])
'abc'.translate(str.maketrans('abc','xyz','b')), 'abc'.translate({ord('a'):'😀'}), '😀b'.translate({0x1f600:'a'})
x = 'a' * 3; x += 'b'; x
str.join(',', ['a','b']), str.upper('a'), str.__len__('abc')
str.upper(1)
str.upper()
'abc'.upper(1)
'abc'.foo
''.join(x for x in 'abc' if x != 'b')
'%s' % ('a',), '%s%%' % 5, '100%%' % ()
'{:,}'.format(1234567), '{:>10,.2f}'.format(12345.678), '{:e}'.format(12345.678), '{:x}'.format(255), '{:08b}'.format(37), '{:+}'.format(5), '{:%}'.format(0.25), '{!s:>5}'.format('a')
""")
