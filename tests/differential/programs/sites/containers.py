"""Subscription, membership and order in one place over containers of many kinds."""


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class L(list):
    def __getitem__(self, key):
        return 'L', key

    def __contains__(self, item):
        return item == 'in L'


class T(tuple):
    pass


class D(dict):
    def __missing__(self, key):
        return 'missing', key


class Index:
    def __repr__(self):
        return 'Index'

    def __index__(self):
        return 1


class Sequence:
    def __getitem__(self, key):
        if key == 3:
            raise IndexError('end')
        return key


class Loud:
    """Says how often it is asked."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __hash__(self):
        print('hash', self.name)
        return 1

    def __eq__(self, other):
        print('eq', self.name, getattr(other, 'name', other))
        return self is other


def item(o, key):
    return o[key]


def first(o):
    return o[0]


def third(o):
    return o[2]


def last(o):
    return o[-1]


def third_last(o):
    return o[-3]


def is_in(x, o):
    return x in o


def not_in(x, o):
    if x not in o:
        return 'absent'
    return 'present'


containers = [
    [10, 11, 12], (20, 21, 22), [], (), (5,), L([1, 2, 3]), T((1, 2, 3)), {0: 'zero', -1: 'minus', 1: 'one'}, D(), {1, 2}, frozenset({1}),
    'text', b'bytes', range(5), Sequence(), 5, None, list,
]
keys = [0, 1, -1, 3, 2**70, -(2**70), True, 1.0, Index(), 'key', None, slice(1), (1, 2)]
for turn in range(2):
    for o in containers:
        kind = type(o).__name__
        print(kind, [attempt(item, o, key) for key in keys])
        print(kind, attempt(first, o), attempt(third, o), attempt(last, o), attempt(third_last, o))
        print(kind, [attempt(is_in, x, o) for x in (1, 'key', 'in L', [], 20)], [attempt(not_in, x, o) for x in (1, 'key')])

# A missing key is looked for once.
d = {1: 'one'}
print(attempt(item, d, Loud('first')))
print(attempt(is_in, Loud('second'), d), attempt(is_in, Loud('third'), {1}), attempt(item, D(d), Loud('fourth')))
print(attempt(item, {}, []), attempt(is_in, [], {}), attempt(is_in, {}, set()))


def order_of_evaluation(log):
    def note(x):
        log.append(x)
        return x

    values = [note([1, 2])[note(1)], note(2) in note((1, 2)), note((1, 2)) < note((1, 3))]
    return values, log


print(order_of_evaluation([]))


def rebound(x):
    return x[(x := [0, 7])[0]], x, (x in (x := [x]))


print(rebound([5]))


# Order of tuples: items are compared by ==, the first that differ by the operator, else the lengths.
class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __eq__(self, other):
        print('==', self, other)
        return self.name[0] == other.name[0]

    def __lt__(self, other):
        print('<', self, other)
        return ['truth'] if self.name < other.name else []

    def __ge__(self, other):
        return None


def compare(a, b):
    found = ''
    if a == b:
        found += '=='
    if a != b:
        found += '!='
    if a < b:
        found += '<'
    if a <= b:
        found += '<='
    if a > b:
        found += '>'
    if a >= b:
        found += '>='
    return found


nan = float('nan')
tuples = [
    (), (1,), (1, 2), (1, 3), (1, (2, 3)), (1, (2, 4)), (1, (2,)), (1.0, 2), ('a', 1), ('b',), (nan,), (nan, 1), (float('nan'),), (True, 2),
    (2**70,), (2**70, 1), ([1], 2), ([1], 3), T((1, 2)), (None,), (None, 1),
]
for a in tuples:
    print(a, [attempt(compare, a, b) for b in tuples])
print([(a == b, a != b) for a in ([1], {1}, {1: 2}) for b in ([1], [2], {1}, {2}, {1: 2}, {1: 3})])
for a in [1], {1}, {1: 2}:
    print([attempt(compare, a, b) for b in ([1], [2], {1}, {2}, {1: 2}, {1: 3})])
a, b = Item('a1'), Item('a2')
c = Item('c')
print(attempt(compare, (a, 1), (b, 2)), attempt(compare, (a,), (c,)), attempt(compare, (c, a), (c, c)))
print(attempt(sorted, [(1, None), (1, 'x')]))
print(min((3, 'b'), (3, 'a')), max([(1, 2), (1, 2, 0), (1,)]), sorted([(2, (1, 'z')), (2, (1, 'a')), (1, (9,))]))
import bisect
import heapq

heap = []
for entry in (5, 'e'), (1, 'z'), (1, 'a'), (3, ('x',)), (2,):
    heapq.heappush(heap, entry)
print([heapq.heappop(heap) for _ in range(5)], bisect.bisect([(1, 2), (1, 3), (2,)], (1, 3)))
deep = shallow = ()
for _ in range(300):
    deep, shallow = (deep,), (shallow,)
print(deep < shallow, deep <= shallow, compare(deep, (shallow,)))
