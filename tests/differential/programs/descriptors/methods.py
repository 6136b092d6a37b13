class A:
    def m(self, *a): return self, a
    @classmethod
    def c(cls, *a): return cls.__name__, a
    @staticmethod
    def s(*a): return a
class B(A): pass
a = A()
print(a.m(1)[1], A.m(a, 2)[1], a.c(3), A.c(4), B().c(5), a.s(6), A.s(7))
m = a.m; print(m.__self__ is a, m.__func__ is A.m, m == a.m, m is a.m, hash(m) == hash(a.m), m.__name__)
print(A.c.__self__ is A, A.c.__func__ is A.__dict__['c'].__func__, A.__dict__['s'].__func__ is A.s)
f = lambda self, x: (self, x)
print(f.__get__(1)(2), f.__get__(None, int) is f, f.__get__(5, int).__self__)
try: A.m()
except TypeError as e: print(e)
try: a.m.x = 1
except AttributeError as e: print(e)
A.m.attr = 7; print(a.m.attr)
class C:
    x = len; y = staticmethod(len); z = classmethod(lambda cls, n: (cls.__name__, n)); w = str.upper
print(C().x('ab'), C().y('abc'), C.z(1), C.w('q'))
try: C().w()
except TypeError as e: print(e)
import functools
class P:
    def base(self, a, b): return a, b
    part = functools.partialmethod(base, 1)
    plain = functools.partial(lambda *a: a, 0)
print(P().part(2), P().plain(3))
@staticmethod
def direct(x): return x
print(direct(5))
