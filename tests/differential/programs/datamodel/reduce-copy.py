import copy
class A:
    def __init__(self, x): self.x = x
class B:
    __slots__ = ('p', 'q')
class C(list): pass
a = A([1, [2]]); b = copy.copy(a); c = copy.deepcopy(a)
print(b.x is a.x, c.x == a.x, c.x is a.x, c.x[1] is a.x[1])
s = B(); s.p = [1]; t = copy.copy(s); u = copy.deepcopy(s); print(t.p is s.p, u.p, u.p is s.p, hasattr(u, 'q'))
l = C([1, 2]); l.attr = 'x'; m = copy.deepcopy(l); print(m, m.attr, type(m).__name__)
r = [1]; r.append(r); q = copy.deepcopy(r); print(q[1] is q, q is r)
class D:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(D()), copy.deepcopy([D()]))
class E:
    def __init__(self): self.a = 1
    def __getstate__(self): return {'a': 'state'}
    def __setstate__(self, s): self.s = s
print(vars(copy.copy(E())))
class F:
    def __reduce__(self): return (dict, ([('k', 1)],))
print(copy.copy(F()))
print(a.__reduce_ex__(2)[0].__name__, a.__reduce_ex__(2)[2], s.__getstate__(), object().__getstate__(), (1).__getnewargs__(), l.__reduce_ex__(2)[3].__class__.__name__)
try: copy.deepcopy(x for x in ())
except TypeError as e: print(e)
print(copy.copy(len) is len, copy.deepcopy(A) is A, copy.copy((1, 2)), copy.deepcopy({'a': [1]}), copy.replace) if False else None
