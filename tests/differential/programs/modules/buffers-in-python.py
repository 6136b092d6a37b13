# lifetime: counted
"""Buffers whose classes are written in Python (PEP 688)."""

from array import array as A
from _attempt import attempt as t

t(lambda: A('i').__buffer__(284).format); t(lambda: b'ab'.__buffer__(1)); t(lambda: bytearray(b'a').__buffer__('x')); t(lambda: b'ab'.__release_buffer__(memoryview(b'ab')))
m=b'ab'.__buffer__(0); t(lambda: bytes(m)); t(lambda: m.obj)
print('__release_buffer__' in vars(bytes), '__release_buffer__' in vars(bytearray), '__release_buffer__' in vars(memoryview))
class B:
    def __buffer__(self, flags):
        print('get', flags); return memoryview(b'hello')
    def __release_buffer__(self, view): print('release', view.obj)
t(lambda: bytes(B())); m=memoryview(B()); print(type(m.obj), m.readonly); m.release(); t(lambda: b'x'+B()); t(lambda: b','.join([B(),b'b'])); t(lambda: bytearray(B())); t(lambda: b'hello'==B()); t(lambda: str(B(),'ascii')); t(lambda: B().__buffer__(0).obj); t(lambda: b'he'.find(B()));t(lambda: int(B())); t(lambda: memoryview(b'hello')==B())
with memoryview(B()) as v: print(v.tolist()); w=v[1:3]; print(w.tobytes())
del v,w
class C:
    def __buffer__(self, flags): return 3
t(lambda: memoryview(C())); t(lambda: bytes(C()))
class D(bytes):
    def __buffer__(self, flags): print('D', flags); return memoryview(b'other')
    def __release_buffer__(self,v): print('rel')
t(lambda: bytes(memoryview(D(b'x')))); t(lambda: bytes(D(b'x'))); t(lambda: b'a'+D(b'x'))
class E2(bytearray):
    def __buffer__(self, flags): print('E2'); return super().__buffer__(flags)
    def __release_buffer__(self,v): print('rel'); super().__release_buffer__(v)
with memoryview(E2(b'abc')) as m: m[0]=65; print(m.tobytes(), type(m.obj))
class F:
    def __buffer__(self, flags): return memoryview(bytearray(b'xy'))
t(lambda: type(memoryview(F()).obj)); m=memoryview(F()); m[0]=1; t(lambda: bytes(m))
t(lambda: memoryview(3));  
class G: 
    __buffer__=None
t(lambda: memoryview(G()))
class H(bytearray): pass
t(lambda: bytes(memoryview(H(b'x'))))

class Late(bytearray):
    def __release_buffer__(self, view):
        for make in (memoryview, lambda v: v[:1], lambda v: v.cast('b'), lambda v: v.toreadonly(), lambda v: v.__buffer__(0)):
            t(make, view)
        print(view.tobytes())
        self.view = view
late = Late(b'abc')
with memoryview(late):
    t(late.append, 1)
late.append(1)
t(late.view.tobytes)
class Bad(bytearray):
    def __release_buffer__(self, view): raise ValueError('seen by nobody')
import sys
sys.unraisablehook = lambda args: print('unraisable', repr(args.exc_value))
print(bytes(Bad(b'x')))
b=bytearray(b'abc'); mm=memoryview(b); del mm; b.append(1); memoryview(b)[0:1].tobytes(); b.append(2); print(b)
