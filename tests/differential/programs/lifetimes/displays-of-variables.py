# lifetime: counted
"""Tuples and lists of what variables hold: counted at one time, not at another."""
import gc
import sys


class C:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        return C(self.name + other)

    def __del__(self):
        print('del', self.name)


def pairs(values):
    for x in values:
        for y in values:
            t = (x, y)
            u = [y, 1, x]
            print(type(x).__name__, type(y).__name__, len(t), len(u), gc.is_tracked(u))
    x = y = None
    print('variables gone')
    t = None
    print('tuple gone')
    u = None
    print('list gone')


pairs([1, None])
pairs([C('a'), 2])


def refill():
    x, y = 1, 2
    kept = []
    for i in range(4):
        kept.append((x, y))
        kept.append([x, y])
        x = C(f'x{i}') if i % 2 else i
        y = i if i % 2 else C(f'y{i}')
    del x, y
    while kept:
        print(len(kept), end=' ')
        print(type(kept.pop(0)[0]).__name__)


refill()


def nested(o, n):
    a = 0
    print(len(((a, n), [n, a], (a + 1, o + '+'), [o + '-', a])))
    for p, q in ((a, o + '1'), (o + '2', a), (a + 1, n)):
        print('in', getattr(p, 'name', p), getattr(q, 'name', q))
    del p, q
    print('out')
    print((a, n) in {(0, 5): 1}, [a, n] == [0, 5])


nested(C('n'), 5)


def failing(o):
    a = 1
    try:
        return (a, o + '!', [a, o + '?', (a, o + 1)])
    except TypeError as e:
        print(e)


failing(C('f'))


def starred(o):
    a, b = 1, o
    t = (*[a, b], a)
    u = [*t, o + 's', *()]
    print(len(t), len(u), (*(),), [*()])
    del u
    print('list gone')
    before = sys.getrefcount(o)
    v = (a, b, b)
    print(sys.getrefcount(o) - before)
    v = (a, a)
    print(sys.getrefcount(o) - before, v)


starred(C('o'))
