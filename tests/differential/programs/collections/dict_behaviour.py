"""dict, its views and iterators: results and error texts."""


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


d = {'a': 1, 'b': 2}
t(lambda: dict([(1, 2), 'ab', ['x', 'y']]))
t(lambda: dict([1]))
t(lambda: dict([(1, 2), (1,)]))
t(lambda: dict(1))
t(lambda: dict(1, 2))
t(lambda: dict({1: 2}, a=5))
t(lambda: d['zz'])
t(lambda: d.pop('zz'))
t(lambda: {}.popitem())
t(lambda: (d.keys(), d.values(), d.items()))
t(lambda: sorted(d.keys() | ['q']))
t(lambda: (d.keys() & {'a'}, d.items() - [('a', 1)], d.keys() ^ {'a'}, {'a', 'b'} == d.keys(), d.keys() > {'a'}))
t(lambda: d.keys().isdisjoint('xyz'))
t(lambda: d | {'c': 3})
t(lambda: d | 1)
t(lambda: dict.fromkeys('abc', 0))
t(lambda: d.keys().mapping)
t(lambda: (list(reversed(d)), list(reversed(d.items())), list(reversed(d.values()))))
t(lambda: d.get([]))
t(lambda: hash(d.keys()))
t(lambda: d < d)


class M(dict):
    def __missing__(self, key):
        return key * 2


t(lambda: (M()['x'], M().get('x'), M(a=1)))


def grow():
    x = {0: 0}
    for k in x:
        x[k + 1] = 1


def replace():
    x = {0: 0}
    for k in x:
        del x[0]
        x[0] = 1


def replace_later():
    x = {0: 0, 1: 1}
    seen = []
    for k in x:
        seen.append(k)
        if k == 0:
            del x[1]
            x[1] = 1
    return seen


t(grow)
t(replace)
t(replace_later)
e = {}
e['self'] = e
t(lambda: e)
x = dict.fromkeys(range(1000))
for i in range(990):
    x.popitem() if i % 2 else x.pop(i // 2)
t(lambda: x)
t(lambda: (list(zip(x, range(2))), len(x), 497 in x))
