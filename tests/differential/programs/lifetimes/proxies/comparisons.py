"""Proxies compared: with each other, with referents, with strangers; identity is the proxies' own."""
from weakref import ProxyTypes, proxy, ref


def kind(o):
    return 'proxy' if type(o) in ProxyTypes else type(o).__name__


class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return '.'.join(map(str, self.parts))

    def __eq__(self, other):
        print('  eq', self, kind(self), kind(other))
        return self.parts == other.parts if kind(other) == 'Version' else NotImplemented

    def __lt__(self, other):
        print('  lt', self, kind(self), kind(other))
        return self.parts < other.parts if kind(other) == 'Version' else NotImplemented

    def __le__(self, other):
        print('  le', self, kind(self), kind(other))
        return f'{self} <= {other}'


v1, v2, again = Version(1, 0), Version(2, 0), Version(1, 0)
p1, p2, pa = proxy(v1), proxy(v2), proxy(again)
for text in (
    'p1 == pa', 'p1 == again', 'v1 == pa', 'p1 == p1', 'p1 != p2', 'p1 == 1', '1 == p1', 'p1 != None',
    'p1 < p2', 'p1 > p2', 'p1 < v2', 'v1 < p2', 'p1 <= p2', 'p1 >= p2', 'p1 <= 3', '3 >= p1', 'p1 < p2 <= p1',
    'p1 is proxy(v1)', 'p1 is pa', 'p1 in [p2, pa]', '[p2, pa].index(p1)', '[p1, pa, v1].count(again)', 'max(p1, p2) is p2',
    'sorted([p1, p2, v2])[2] is v2', '(p1, p2) == (pa, v2)', '{"k": p1} == {"k": pa}',
):
    print(text)
    print('->', eval(text))
for text in ('p1 < 1', '1 < p1', 'p1 > None', 'sorted([p1, 3])'):
    try:
        print(eval(text))
    except TypeError as error:
        print(text, '->', error)
print('references', ref(v1) == ref(again), ref(v1) == p1, p1 == ref(v1))


class Plain:
    pass


a = Plain()
p = proxy(a)
print(p == a, a == p, p != a, p == proxy(a), proxy(a, print) == proxy(a, print), proxy(a, print) is proxy(a, print))
