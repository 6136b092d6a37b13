from _attempt import attempt
class A:
    def m(self): return 'A.m'
    def __len__(self): return 3
class B(A): pass
a, b = A(), B()
def call_m(o): return o.m()
for _ in range(3): print(call_m(a), call_m(b), end=' ')
A.m = lambda self: 'patched'; print(call_m(a), call_m(b))
B.m = lambda self: 'B.m'; print(call_m(a), call_m(b))
b.m = lambda: 'instance'; print(call_m(b)); del b.m; print(call_m(b)); del B.m; print(call_m(b)); del A.m; attempt(call_m, b)
A.__len__ = lambda self: 7; print(len(a), len(b)); del A.__len__; attempt(len, b); print(bool(a))
A.__add__ = lambda s, o: ('add', o); print(a + 1, b + 2); A.__radd__ = lambda s, o: ('radd', o); print(1 + a)
A.__call__ = lambda s, *x: x; print(a(1), b(2, 3)); A.__getitem__ = lambda s, k: k if k < 2 else (_ for _ in ()).throw(IndexError); print(a[0], list(b))
A.__iter__ = lambda s: iter('it'); print(list(a)); A.__iter__ = None; attempt(list, a); del A.__iter__
A.__eq__ = lambda s, o: True; print(a == 5, a != 5, hash(a) is not None); A.__hash__ = None; attempt(hash, b)
A.__bool__ = lambda s: False; print(bool(b)); A.__str__ = lambda s: 'str'; print(str(b), f'{b}')
A.__getattr__ = lambda s, n: n * 2; print(a.xy, b.zz); del A.__getattr__; attempt(lambda: a.xy)
A.attr = property(lambda s: 'prop'); print(b.attr); A.attr = 5; print(b.attr); b.attr = 6; print(b.attr); A.attr = property(lambda s: 'wins'); print(b.attr)
class X:
    def who(self): return 'X'
    def only_x(self): return 'ox'
class Y:
    def who(self): return 'Y'
class Z(X): pass
z = Z(); print(z.who(), z.only_x()); Z.__bases__ = (Y,); print(z.who(), Z.__mro__[1].__name__, X.__subclasses__(), Y.__subclasses__()); attempt(z.only_x if hasattr(z, 'only_x') else (lambda: z.only_x)); Z.__bases__ = (Y, X); print(z.only_x(), [c.__name__ for c in Z.mro()])
def bases(c, v): c.__bases__ = v
attempt(bases, Z, ()); attempt(bases, Z, 5); attempt(bases, Z, (int,)); attempt(bases, Z, (Z,)); attempt(bases, object, ()); attempt(bases, Z, (X, X)); attempt(bases, Z, (X, 5)); attempt(bases, int, (str,)); attempt(bases, Y, (Z,)); attempt(lambda: exec('del Z.__bases__', {'Z': Z}))
Z.__name__ = 'Renamed'; Z.__qualname__ = 'q.Renamed'; print(Z, Z.__name__, repr(z).split(' at')[0]); Z.__module__ = 'mod'; print(Z); Z.__doc__ = 'new doc'; print(Z.__doc__)
attempt(setattr, Z, '__name__', 5); attempt(setattr, Z, '__name__', 'a\0b'); attempt(setattr, Z, '__mro__', ()); attempt(setattr, Z, '__dict__', {}); attempt(delattr, Z, '__name__'); attempt(setattr, int, '__name__', 'x'); attempt(lambda: Z.__dict__.__setitem__); attempt(lambda: Z.__dict__.update({}))
class S:
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
S.s2 = S.__dict__['s']; S.c2 = S.__dict__['c']; S.f = len; S.l = lambda *a: len(a)
print(S.s2(), S().s2(), S().c2(), S.l(), S().l(1)); attempt(S().f); print(S().f([1]))
class Init:
    def __init__(self): self.v = 1
print(Init().v); Init.__init__ = lambda self, v: setattr(self, 'v', v); print(Init(5).v); attempt(Init); Init.__new__ = lambda cls, *a: 'from new'; print(Init()); del Init.__init__; Init.__new__ = staticmethod(lambda cls, *a: object.__new__(cls)); print(type(Init(1, 2)).__name__)
del Init.__new__; print(type(Init()).__name__)
