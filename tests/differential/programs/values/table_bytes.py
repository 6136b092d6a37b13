"""Expressions of bytes and what they answer: statements before the last `; ` are executed, the rest is evaluated."""

from _table import show

show(r"""
bytes(5), bytes([1,2]), bytes(b'a'), bytes('a','ascii'), bytes()
bytes('a')
bytes(-1)
bytes([256])
bytes(['a'])
bytes(1,'a')
bytes(encoding='ascii')
bytes(1.5)
bytes(b'a','ascii')
bytes(10**20)
bytearray(-1)
bytearray('a')
bytearray([256])
bytearray([1]).append(256)
bytearray([1]).append('a')
bytearray(1.5)
bytearray(1,'a')
b'a'+'a'
b'a'+1
bytearray(b'a')+'a'
b'abc'['a']
b'abc'[5]
bytearray(b'abc')[5]
bytearray(b'abc')['a']
'a' in b'abc'
256 in b'abc'
b'abc'.find('a')
b'abc'.find(300)
b'abc'.find(97), b'abc'.count(97), b'abc'.index(b'c'), b'abc'.rfind(b'z')
b'abc'.index(b'z')
b'abc'.startswith('a')
b'abc'.startswith(('a',))
b'abc'.split('a')
b'abc'.split(b'')
b'abc'.join(['a'])
b'abc'.join(1)
b'abc'.replace('a',b'b')
b'abc'.strip('a')
b'abc'.center(10,'x')
b'abc'.center(10,b'xx')
b'abc'.partition('a')
b'abc'.partition(b'')
b'abc'.translate('a')
b'abc'.translate(b'a')
b'abc'.translate(None,b'b')
bytes.maketrans(b'a',b'bc')
bytes.maketrans('a',b'b')
b'abc'.removeprefix('a')
b'\xff\x00abc\n\t\\\''  , b"'", b'\'"', bytearray(b'a')
b'abc'.hex(), b'abc'.hex('-'), b'abcdef'.hex(':',2), b'abcdef'.hex(':',-4)
b'abc'.hex('--')
b'abc'.hex(1)
b'abc'.hex('é')
bytes.fromhex('61 62'), bytearray.fromhex('6162')
bytes.fromhex('6')
bytes.fromhex('6x')
bytes.fromhex(1)
b'abc' < 'a'
b'abc' == 'abc', b'abc' == bytearray(b'abc'), b'a' < bytearray(b'b')
b'%s %d %b %a %r %c %x' % (b'a',1,b'b','x','y',65,255)
b'%s' % 'a'
b'%z' % 1
b'%(a)s' % {b'a':b'x'}
b'%d' % 'a'
b'%c' % b'ab'
b'%c' % 300
b'%5s|%-5d|%.2f' % (b'a',1,1.5)
b'a' * 3, 3*b'a', b'abc'[::-1], b'abc'[1], b'abc'[1:]
hash(b'')
hash(bytearray())
b'Hello world'.title(), b'hELLO'.swapcase(), b'hello'.capitalize(), b'a\tb'.expandtabs(4), b'ab\r\ncd\n'.splitlines(), b'-5'.zfill(4)
b' a b '.split(), b'a,b,c'.rsplit(b',',1), b' x '.strip()
bytearray(b'abc').pop(), bytearray(b'abc').pop(0)
bytearray().pop()
bytearray(b'a').pop(5)
bytearray(b'abc').remove(97)
bytearray(b'abc').remove(100)
bytearray(b'abc').insert(1,256)
bytearray(b'abc').extend('a')
bytearray(b'abc').extend([300])
bytearray(b'abc').extend(1)
memoryview('a')
memoryview(b'abc')[5]
memoryview(b'abc')['a']
memoryview(b'abc')[0:2].tobytes(), memoryview(b'abc').tolist(), memoryview(b'abc').format, memoryview(b'abc').itemsize, len(memoryview(b'abcd').cast('I')), memoryview(b'abc').shape, memoryview(b'abc').strides, memoryview(b'abc')[::-1].tobytes()
memoryview(b'abc')==b'abc', memoryview(b'abc').hex(), memoryview(b'abc').readonly, memoryview(b'abc').obj, hash(memoryview(b'abc'))==hash(b'abc')
memoryview(b'abc').cast('I')
memoryview(b'abc').cast('q')
memoryview(b'abc').cast('x')
memoryview(b'abcd').cast('h').cast('i')
memoryview(bytearray(b'abc'))[0] 
hash(memoryview(bytearray(b'a')))
memoryview(b'abc').__exit__()
bytearray(b'abc').__reduce__(), bytearray(b'abc').__reduce_ex__(4), bytearray(b'a').__alloc__(), bytearray().__sizeof__(), b'abc'.__sizeof__()
b'abc'.__bytes__(), b'abc'.__getnewargs__()
str(b'a')
b'abc'.decode(1)
b'a'.join([b'x',bytearray(b'y'),memoryview(b'z')])
bytearray(b'ab').join([b'x',b'y'])
b'abc'.endswith((b'c',b'd')), b'abc'.isalnum(), b'abc'.isalpha(), b'12'.isdigit(), b'Ab'.istitle(), b''.isascii()
b'abc'.find(b'a',None,2)
b'abc'.ljust(5)+b'|', b'abc'.rjust(5,b'*'), bytearray(b'a').center(4)
b'abc'.replace(b'',b'-'), b'aaa'.replace(b'a',b'b',2)
b'x'.split(sep=None,maxsplit='a')
int(b'\xff')
float(b'1.5'), int(bytearray(b'12')), int(memoryview(b'7'))
range(5)[5]
range(1.5)
range()
range(1,2,3,4)
range(1,2,0)
range(5).index(7)
range(5).index('a')
range(10)[2:5], range(10)[::-1], range(0,10,3)[-1], list(range(5,0,-2)), len(range(10**30))
len(range(10**19))
hash(range(5)), hash(range(0)), hash(slice(1,2)), range(3)==range(0,3,1)
slice(1), slice(1,2,3), slice(5).indices(3), slice(None,None,-1).indices(5)
slice()
iter(range(5)).__reduce__()
type(None)(), type(...)(), type(NotImplemented)()
type(None)(1)
hash(None)
Ellipsis.__reduce__(), bool(NotImplemented)
a=bytearray(b'abc'); a[0]=300; a
a=bytearray(b'abc'); a[0]='a'; a
a=bytearray(b'abc'); a[5]=1; a
a=bytearray(b'abc'); a[1:2]=b'xyz'; a[::2]=b'12'; a
a=bytearray(b'abcd'); a[::2]=b'1'; a
a=bytearray(b'abc'); a[0:1]='x'; a
a=bytearray(b'abc'); a[0:1]=5; a
a=bytearray(b'abc'); del a[0]; del a[0:1]; a
a=bytearray(b'abc'); a+='x'; a
a=bytearray(b'abc'); a+=b'x'; a*=2; a
a=bytearray(b'abc'); m=memoryview(a); a.append(1); a
a=bytearray(b'abc'); m=memoryview(a); m[0]=120; m[1:]=b'yz'; a
a=bytearray(b'abc'); m=memoryview(a); m[0]=300; a
a=bytearray(b'abc'); m=memoryview(a); m[0]='a'; a
m=memoryview(b'abc'); m[0]=1
a=bytearray(b'abc'); m=memoryview(a); m[0:2]=b'abc'; a
m=memoryview(b'abc'); m.release(); m[0]
m=memoryview(b'abc'); m.release(); r=repr(m)
m=memoryview(b'abc');del m[0]
a=bytearray(b'abc');del a[7]; a
b=b'abc'; b[0]=1
a=bytearray(b'abc'); a.reverse(); a.clear(); a.extend(b'q'); b=a.copy(); a
""")
