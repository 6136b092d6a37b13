import copy
from _attempt import attempt
class C:
    def __init__(self): self.l = [1]; self.me = self
c = C(); s, d = copy.copy(c), copy.deepcopy(c)
print(s.l is c.l, d.l is c.l, d.me is d, s.me is c)
class H:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return ('deep', len(memo) >= 0)
print(copy.copy(H()), copy.deepcopy([H()]), copy.copy([1]) == [1], copy.deepcopy((1, 2)) == (1, 2), copy.copy(len) is len, copy.deepcopy(C) is C, copy.copy(None))
r = []; r.append(r); e = copy.deepcopy(r); print(e[0] is e, e is r)
x = [1]; two = copy.deepcopy([x, x]); print(two[0] is two[1], two[0] is x)
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = [1]; t = copy.copy(s); print(t.a is s.a, hasattr(t, 'b'), copy.deepcopy(s).a is s.a)
class L(list): pass
l = L([1, [2]]); l.attr = 5; m = copy.deepcopy(l); print(m, m.attr, type(m).__name__, m[1] is l[1], copy.copy(l).attr)
class St:
    def __getstate__(self): return {'z': 1}
    def __setstate__(self, st): self.state = st
print(copy.copy(St()).state)
class Re:
    def __reduce__(self): return (list, ((1, 2),))
class Re2:
    def __reduce_ex__(self, p): return 'global'
class Bad:
    def __reduce__(self): return 5
print(copy.copy(Re()), type(copy.copy(Re2())).__name__); attempt(copy.copy, (x for x in ())); attempt(copy.deepcopy, iter([1]).__class__); attempt(copy.replace, 5, x=1)
print(copy.deepcopy({'a': {1, 2}, 'b': frozenset({3}), 'c': b'x', 'd': bytearray(b'y'), 'e': range(3), 'f': 1j}), copy.copy({'k': [1]}), copy.deepcopy(slice(1, 2)) if False else '')
