class A:
    x = 'A.x'
    def f(self): return 'A.f'
    @classmethod
    def c(cls): return 'A.c ' + cls.__name__
    @property
    def p(self): return 'A.p'
class B(A):
    x = 'B.x'
    def f(self): return super().f() + ' B.f'
    @classmethod
    def c(cls): return super().c() + '!'
    @property
    def p(self): return super().p + '!'
    def names(self): return super().x, super(B, self).x, super(A, self).__repr__.__name__
    def get(self): return super().nope
b = B(); print(b.f(), B.c(), b.c(), b.p, b.names())
for f in (b.get, lambda: super(), lambda: super(int), lambda: super(int, 'x'), lambda: super(1, 2), lambda: super(A, b).zz, lambda: super().f()):
    try: print(type(f()).__name__)
    except (AttributeError, RuntimeError, TypeError) as e: print(type(e).__name__, e)
s = super(B, b); print(s.__thisclass__.__name__, s.__self__ is b, s.__self_class__.__name__, s.x)
def outer(self): return super(B, self).f()
print(outer(b))
class C(B):
    def f(self): return [super().f() for _ in range(1)] if False else (lambda: super(C, self).f())()
    def g(self):
        def inner(): return __class__.__name__
        return inner()
print(C().f(), C().g())
try: super(B, b).x = 1
except AttributeError as e: print(e)
