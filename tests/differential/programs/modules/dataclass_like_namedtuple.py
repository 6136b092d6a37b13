from collections import namedtuple
from _attempt import attempt
P = namedtuple('P', 'x y')
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=[5, 6])
p = P(1, 2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=9), P._make([3, 4]), P._field_defaults, Q(1), Q._field_defaults, len(p), list(p), p == (1, 2), hash(p) == hash((1, 2)), p + (3,), p < P(1, 3), P.x.__doc__, P.__doc__, P.__new__.__defaults__, repr(Q(1, c=2)))
attempt(P, 1); attempt(P, 1, 2, 3); attempt(P, 1, z=2); attempt(P._make, [1]); attempt(p._replace, z=1); attempt(setattr, p, 'x', 1); attempt(setattr, p, 'zz', 1); attempt(lambda: p.zz); attempt(lambda: p[5]); attempt(lambda: p.__dict__)
for args in [('1P', 'a'), ('P', 'a a'), ('P', '_a'), ('P', 'class'), ('P', ['a b']), ('P', 'a', ), ('def', 'a'), ('P', '1a'), (5, 'a')]: attempt(namedtuple, *args)
attempt(namedtuple, 'P', 'a', defaults=[1, 2])
print(namedtuple('R', 'a class a _b', rename=True)._fields, namedtuple('M', 'x', module='mm').__module__)
class Sub(P):
    __slots__ = ()
    @property
    def total(self): return self.x + self.y
    def __str__(self): return f'<{self.x}>'
s = Sub(1, 2); print(s, repr(s), s.total, s._replace(y=5), Sub.__match_args__)
match p:
    case P(x=1, y=yy): print('matched', yy)
match p:
    case P(a, b): print(a, b)
x, y = p; print(x, y, max([P(1, 2), P(0, 9)]), sorted([P(2, 1), P(1, 5)], key=lambda q: q.y))
