class lazy:
    def __init__(self, f): self.f = f; self.__doc__ = f.__doc__
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t=None):
        if o is None: return self
        print('compute', self.n)
        v = o.__dict__[self.n] = self.f(o)
        return v
class A:
    @lazy
    def heavy(self):
        "heavy doc"
        return [1, 2]
a = A(); print(a.heavy, a.heavy, A.heavy.__doc__, 'heavy' in vars(a))
del a.heavy; print(a.heavy)
from functools import cached_property
class B:
    n = 0
    @cached_property
    def c(self): self.n += 1; return self.n
b = B(); print(b.c, b.c, vars(b)); b.c = 9; print(b.c); del b.c; print(b.c)
class S:
    __slots__ = ()
    @cached_property
    def c(self): return 1
try: S().c
except TypeError as e: print(e)
try: cached_property(len).__get__(b)
except TypeError as e: print(e)
