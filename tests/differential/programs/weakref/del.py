"""`__del__`: once, with the attributes, class and id of the object; resurrection; at the end of the program."""
import gc, weakref
class A:
    def __init__(self, n): self.n = n; self.d = {}
    def __del__(self): print('del', self.n, type(self).__name__, id(self) == ids[self.n])
ids = {}
def collect(*nothing):
    gc.collect()
def make(n):
    a = A(n); ids[n] = id(a); return a
a = make(1); r = weakref.ref(a, lambda r: print('callback', r()))
del a
done = collect(0,0,0)
class B(A):
    def __del__(self):
        global saved
        saved = self
        super().__del__()
def makeB(n):
    b = B(n); ids[n] = id(b); return b
b = makeB(2); b.x = 5; b.y=6; b.z=7; b.w=8; del b
done = collect(0,0,0)
print(saved.n, saved.x, saved.w, saved.__dict__.keys(), gc.is_finalized(saved))
del saved
done = collect(0,0,0)
class S:
    __slots__ = ('q','__weakref__')
    def __del__(self): print('slots', self.q)
s = S(); s.q = 3; del s
done = collect(0,0,0)
class Late: pass
Late.__del__ = lambda self: print('late', self.k)
l = Late(); l.k = 9; del l
done = collect(0,0,0)
x = make(11); y = make(12); saved = None
print(isinstance(x, A), x.n, x.__class__, repr(vars(x)))
print('end')
