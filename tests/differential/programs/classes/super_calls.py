from _attempt import attempt
class A:
    def f(self, x=1): return ('A', x)
    @classmethod
    def c(cls): return ('A.c', cls.__name__)
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return 'A.p'
    v = 'A.v'
class B(A):
    def f(self, x=2): return ('B', x) + super().f(x + 1)
    @classmethod
    def c(cls): return ('B.c',) + super().c()
    @staticmethod
    def s(): return super(B, B).s()
    @property
    def p(self): return 'B.p ' + super().p
    def get(self): return super().v
    def nope(self): return super().nope
    def setv(self): super().v = 1
    def inner(self): return (lambda: super().f(9))() if False else [super(B, self).f(i) for i in (1,)]
    def comp(self): return [super().f() for _ in range(1)]
    def deep(self):
        def g(): return __class__.__name__
        return g()
    def rebind(self): self = A(); return super().f()
class C(A):
    def f(self, x=3): return ('C', x) + super().f(x * 2)
class D(B, C):
    def f(self, x=4): return ('D', x) + super().f(x + 10)
d, b = D(), B()
print(d.f(), d.c(), D.c(), d.s(), d.p, b.get(), b.inner(), b.deep(), [k.__name__ for k in D.__mro__])
attempt(b.nope); attempt(b.setv); attempt(b.comp); attempt(b.rebind)
s = super(B, d)
print(s.f(0), s.__thisclass__.__name__, s.__self__ is d, s.__self_class__.__name__, super(B, D).c(), super(B, D).f(d), repr(super(B, b)).replace('__main__.', '').split(' at')[0] if False else 'r')
attempt(lambda: super(C, b)); attempt(lambda: super(A, d).f); attempt(lambda: super(5)); attempt(lambda: super()); attempt(lambda: super(B)); attempt(lambda: super(B).f); attempt(lambda: super(B).__get__(d).f(7)); attempt(lambda: super(B, 5)); attempt(lambda: super(B, None).f)
class E:
    f = lambda self: super().__repr__()[:5]
    def g(): return super()
    def h(*args): return super().__str__()[:1]
    def d(self): del self; return super()
attempt(E().f); attempt(E.g);
class Meta(type):
    def __call__(cls, *a, **k): o = super().__call__(*a, **k); o.made = True; return o
    def __repr__(cls): return 'M:' + super().__repr__()
class F(metaclass=Meta):
    def __new__(cls, *a): o = super().__new__(cls); o.a = a; return o
    def __init__(self, *a): super().__init__(); self.b = a
    def __repr__(self): return 'F ' + super().__repr__()[:9]
    def __getattr__(self, n): return ('ga', n)
    def __setattr__(self, n, v): super().__setattr__('_' + n, v)
f = F(1); print(f, F, sorted(f.__dict__.items()), f.zzz)
class L(list):
    def append(self, x): super().append(x * 2); return self
    def __getitem__(self, i): return super().__getitem__(i) + 1 if isinstance(i, int) else super().__getitem__(i)
    def __init__(self, *a): super().__init__(a)
    def __eq__(self, o): return super().__eq__(o)
    def __len__(self): return super().__len__() + 100
l = L(1, 2); l.append(5); print(l, l[0], l[:], len(l), l == [1, 2, 10])
class I(int):
    def __add__(self, o): return I(super().__add__(o))
    def __repr__(self): return f'I({super().__repr__()})'
    def __new__(cls, v): return super().__new__(cls, v)
print(I(1) + 2, I(3) * 2, [I(4)], str(I(5)), f'{I(6)}', f'{I(7)!r}')
