"""Memoryviews of any dimension, and what may be done with one that is released."""

from _attempt import attempt as t
m=memoryview(bytes(range(12)))
n=m.cast('B',[3,4])
z=memoryview(b'abcd').cast('i',[])
for f in (
    lambda:n.shape,
    lambda:n.strides,
    lambda:n.ndim,
    lambda:len(n),
    lambda:n.nbytes,
    lambda:n.tolist(),
    lambda:n[1,2],
    lambda:n[-1,-1],
    lambda:n[3,0],
    lambda:n[0],
    lambda:n[0,1,2],
    lambda:n[0,],
    lambda:n['a'],
    lambda:(n[0:1].shape,n[0:1].tolist(),n[::2].c_contiguous),
    lambda:n[0:1,1:2],
    lambda:n[0,1:2],
    lambda:n[()],
    lambda:m[()],
    lambda:m[1,],
    lambda:m[1,2],
    lambda:list(n),
    lambda:1 in n,
    lambda:n==m,
    lambda:n==m.cast('B',[3,4]),
    lambda:n==m.cast('B',(4,3)),
    lambda:n.c_contiguous,
    lambda:n.f_contiguous,
    lambda:n.contiguous,
    lambda:n.cast('B',[12]).shape,
    lambda:n.cast('B',[4,3]),
    lambda:n.cast('i').shape,
    lambda:n.cast('i',[1,3]),
    lambda:m.cast('B',[3,5]),
    lambda:m.cast('B',[0,3]),
    lambda:m.cast('B',['a']),
    lambda:m.cast('B',[-1]),
    lambda:m.cast('B',5),
    lambda:m.cast('B',[12]).ndim,
    lambda:m.cast('i',[1,3]).strides,
    lambda:z.shape,
    lambda:z.ndim,
    lambda:z[()],
    lambda:z[...] is z,
    lambda:z[0],
    lambda:len(z),
    lambda:z.tolist(),
    lambda:list(z),
    lambda:z.nbytes,
    lambda:z.strides,
    lambda:z.tobytes(),
    lambda:z.suboffsets,
    lambda:m.cast('i',[]),
    lambda:n.hex(),
    lambda:bytes(n),
    lambda:hash(n)==hash(bytes(range(12))),
    lambda:n.tobytes(order='F'),
    lambda:n.tobytes(order='C'),
    lambda:n.tobytes('x'),
    lambda:n.tobytes(None),
    lambda:m.cast('B',[3,1]).f_contiguous,
    lambda:n.toreadonly().shape,
    lambda:b'x'.join([n]),
    lambda:m[::2].cast('B'),
    lambda:b'x'.join([m[::2]]),
    lambda:bytes(m[::2]),
    lambda:m[::2].__buffer__(0),
    lambda:n.__buffer__(0x11c).shape,
    lambda:bytes(memoryview(n)),
    lambda:memoryview(n).shape,
    lambda:m.cast('B',[1]*65),
    lambda: z==4,
    lambda:z==memoryview(b'abcd').cast('i',[]),
    lambda: z==memoryview(b'abcd').cast('i'),
    lambda: m.cast('B',[2,2,3]).tolist(),
    lambda: m.cast('B',[2,2,3])[1,1,2],
    lambda:m[::2]==bytes(range(0,12,2)),
    lambda: bytearray(b'')+m[::2],
    lambda: bytearray(m[::2]),
    lambda: m[::2].tobytes('F'),
    lambda: m[::-1].contiguous,
    lambda: m[:0:2].c_contiguous,
    lambda: m.__release_buffer__(3),
    lambda: m.__release_buffer__(memoryview(b'')),
    lambda: bytearray().__buffer__(2**64),
    lambda: bytearray().__buffer__(2**40),
    lambda: memoryview._from_flags(b'',1),
    lambda: memoryview._from_flags(3,1),
    lambda: memoryview._from_flags.__doc__,
    lambda: m.__buffer__(1),
):
    t(f)
w=memoryview(bytearray(12)).cast('B',[3,4])
def s(k,v): w[k]=v
for k,v in (((0,1),5),((0,1),300),((0,1),'a'),((0,),1),(0,1),((9,9),1),(slice(0,1),b'a'),((slice(0,1),slice(0,1)),b'a'),((0,slice(0,1)),1),((0,1,2),1)): t(lambda:s(k,v))
print(w.tolist())
y=memoryview(bytearray(4)).cast('i',[])
def s(k,v): y[k]=v
for k,v in (((),5),(...,6),(0,1),((),'a')): t(lambda: s(k,v))
print(y[()])
m1=memoryview(bytearray(b'abc'))
def s(k,v): m1[k]=v
for k,v in (((0,),5),((0,1),5),((slice(0,1),),b'a'),((),5),((slice(0,1),slice(0,1)),b'a')): t(lambda: s(k,v))
def d(m): del m[0]
t(lambda: d(m)); t(lambda: d(m1))
class Rel:
    def __init__(s,v,m): s.v=v;s.m=m
    def __index__(s): s.m.release(); return 1
    def __bool__(s): s.m.release(); return True
    def __float__(s): s.m.release(); return 1.0
x=memoryview(bytearray(8)); t(lambda: x[Rel(1,x)])
x=memoryview(bytearray(8)); t(lambda: x.__setitem__(0,Rel(1,x)))
x=memoryview(bytearray(8)).cast('d'); t(lambda: x.__setitem__(0,Rel(1,x)))
x=memoryview(bytearray(8)); t(lambda: x.__setitem__(Rel(1,x),1))
x=memoryview(bytearray(8)); t(lambda: x.cast('B',[Rel(1,x)]))
x=memoryview(b'abc'); hash(x); x.release(); t(lambda: hash(x)==hash(b'abc')); t(lambda: x==x); t(lambda:x.obj)
