from _attempt import attempt
class P:
    __slots__ = ('x', 'y')
    def __init__(self, x, y=None): self.x = x; (y is not None) and setattr(self, 'y', y)
p = P(1)
attempt(lambda: p.y); attempt(setattr, p, 'z', 1); attempt(lambda: p.__dict__); attempt(delattr, p, 'y'); print(p.x, P.x, type(P.x).__name__, P.__slots__); del p.x; attempt(lambda: p.x); p.x = 5; print(p.x)
attempt(lambda: P.x.__get__(5)); attempt(lambda: P.x.__get__(None, P)); attempt(lambda: P.x.__set__(5, 1)); print(P.x.__get__(p), P.x.__name__, P.x.__objclass__)
class Q(P): pass
q = Q(1); q.z = 2; print(q.__dict__, q.x)
class R(P): __slots__ = ('w',)
r = R(1); r.w = 1; attempt(setattr, r, 'v', 1); print(r.x, r.w)
class D: __slots__ = ('__dict__', 'a')
d = D(); d.a = 1; d.b = 2; print(d.__dict__, d.a)
def make(slots, bases=(), **body): return type('T', bases, {'__slots__': slots, **body})
attempt(make, 5); attempt(make, ['1a']); attempt(make, [5]); attempt(make, ['x'], x=1); attempt(make, ['a', 'a']); attempt(make, 'single'); attempt(lambda: sorted(make('single').__dict__)); attempt(make, ['__dict__', '__dict__']); attempt(make, ['x'], (int,)); attempt(make, ['x'], (tuple,)); attempt(make, [], (int,)); attempt(make, ['__weakref__']); attempt(lambda: make({'a': 'doc of a'}).__slots__); attempt(make, ['__class__']); attempt(make, ['a b']); attempt(make, iter(['m', 'n'])); attempt(make, '__private')
class A: __slots__ = ('a',)
class B: __slots__ = ('b',)
class E: __slots__ = ()
attempt(lambda: type('AB', (A, B), {})); attempt(lambda: type('AE', (A, E), {'__slots__': ()})); attempt(lambda: type('AA', (A, object), {}))
class Mangled:
    __slots__ = ('__hidden',)
    def set(self): self.__hidden = 1; return self
print(Mangled().set()._Mangled__hidden, Mangled.__slots__)
class Meth:
    __slots__ = ()
    def m(self): pass
attempt(setattr, Meth(), 'm', 1); attempt(setattr, Meth(), 'n', 1); attempt(delattr, Meth(), 'm')
def assign(o, c): o.__class__ = c
class A2: __slots__ = ('a',)
class C1: pass
class C2: pass
attempt(assign, A(), A2); attempt(assign, A(), B); attempt(assign, C1(), C2); attempt(assign, C1(), A); attempt(assign, C1(), int); attempt(assign, 5, C1); attempt(assign, C1(), 5); attempt(assign, Q(1), C1)
a = A(); a.a = 7; a.__class__ = A2; print(type(a).__name__, a.a)
c = C1(); c.k = 1; c.__class__ = C2; print(type(c).__name__, c.k)
c.__dict__ = {'new': 1}; print(c.new, vars(c)); attempt(setattr, c, '__dict__', 5); del c.__dict__; print(c.__dict__)
import copy
print(copy.copy(r).w, copy.deepcopy(r).x)
