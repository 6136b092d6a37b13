"""What asks an iterable or its iterator for a length before it makes a list, when, and what it does with errors."""
from collections import deque
from itertools import combinations, product
from _attempt import attempt


class Logged:
    """Its iterator has a __length_hint__."""

    def __init__(self, *items):
        self.items = items or (1, 2)

    def __len__(self):
        print('len', end=' ')
        return 2

    def __iter__(self):
        print('iter', end=' ')
        return Iterator(self.items)


class Iterator:
    def __init__(self, items):
        self.items = iter(items)

    def __iter__(self):
        print('self', end=' ')
        return self

    def __next__(self):
        print('next', end=' ')
        return next(self.items)

    def __length_hint__(self):
        print('hint', end=' ')
        return 2


def target(o):
    a, *b = o
    return a, b


def slice_of(o):
    x = [0, 0, 0]
    x[1:2] = o
    return x


def adding(o):
    x = [0]
    x += o
    return x


class L(list):
    pass


for use in (
    list, tuple, sorted, set, frozenset, deque, bytes, bytearray, L, max, sum, any, dict.fromkeys, target, slice_of, adding,
    lambda o: [].extend(o), lambda o: bytearray().extend(o), lambda o: [*o], lambda o: (0, *o), lambda o: print(*o), lambda o: print(0, *o),
    lambda o: list(map(str, o)), lambda o: list(zip(o, o)), lambda o: list(enumerate(o)), lambda o: list(product(o)), lambda o: list(combinations(o, 2)),
    lambda o: {}.update([o]), lambda o: dict([o, o]), lambda o: setattr(ValueError(), 'args', o), lambda o: list(filter(None, o)), lambda o: [x for x in o],
):
    attempt(use, Logged())
    attempt(use, Iterator([3, 4]))
attempt(','.join, Logged('a', 'b'))
attempt(b','.join, Iterator([b'a', b'b']))
for error in TypeError('no length'), ValueError('bad length'):
    def fail(self):
        raise error
    Logged.__len__ = fail
    attempt(list, Logged())
    Iterator.__length_hint__ = fail
    attempt(list, Iterator('a'))
for hint in -1, 'x', 2.0, NotImplemented, True:
    Iterator.__length_hint__ = lambda self: hint
    attempt(list, Iterator('ab'))


class Sequence:
    def __len__(self):
        print('len', end=' ')
        return 2

    def __getitem__(self, i):
        return 'ab'[i]


s = Sequence()
print(list(s), list(iter(s)), list(reversed(s)))
seen = []


def grows():
    for _ in range(3):
        yield len(seen)


seen.extend(grows())
seen += grows()
print(seen)


def fails():
    yield 'kept'
    raise LookupError


attempt(seen.extend, fails())
print(seen)
seen.extend(seen)
print(len(seen))
