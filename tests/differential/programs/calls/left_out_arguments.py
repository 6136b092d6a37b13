"""Calls that leave out arguments: defaults as they are at the moment of the call."""

def g(a, b=2, c=3): return a + b
def k(a, b=None): return a
def w(x, *args, **kw): return g(x, *args, **kw)
print(g(1), g(1,5), g(1,2,3), k(1), w(1), w(1,2), k(1,2))
g.__defaults__=(7,)
try: print(g(1))
except TypeError as e: print(e)
print(g(1,2))
g.__defaults__=(10,20); print(g(1))
g.__defaults__=(1,10,20); print(g())
del g.__defaults__
try: print(g(1))
except TypeError as e: print(e)
class A:
    def __init__(self, x=5, *r): self.x=x; self.r=r
    def m(self, y=1, **k): return (y, k)
    def __add__(self, o, z=3): return (o, z)
    def __call__(self, q=4): return q
print(A().x, A(1).x, A(1,2).r, A().m(), A().m(2), A().m(y=3), A()+1, A()(), A()(9))
f = lambda x=1, *y: (x, y)
print(f(), f(2), f(2,3))
def gen(a, b=2):
    yield a; yield b
print(list(gen(1)))
try: g()
except TypeError as e: print(e)
import types
h = types.FunctionType(k.__code__, globals(), 'h', (42,)); print(h(1))
def kw(a=0, *args, b, c=5): return a, args, b, c
def kd(a, b=1, *, c=5, d=6): return a, b, c, d
def kv(*, c=5, d=6, **o): return c, d, o
print(kd(1), kd(1,2), kd(1,2,c=3), kv(), kv(c=1), kv(q=1), kw(b=1))
try: kw()
except TypeError as e: print(e)
kd.__kwdefaults__['c'] = 50; print(kd(1))
del kd.__kwdefaults__['c']
try: kd(1)
except TypeError as e: print(e)
kd.__kwdefaults__ = None
try: kd(1)
except TypeError as e: print(e)
try: kd()
except TypeError as e: print(e)
try: kd(1, 2, 3)
except TypeError as e: print(e)
