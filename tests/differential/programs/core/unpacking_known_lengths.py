"""Unpacking of tuples and lists of the right and the wrong length, of subclasses with an iteration of their own, of lists that change."""

import sys


def attempt(values):
    try:
        a, b = values
        print(a, b)
    except Exception as error:
        print(type(error).__name__, error, error.__traceback__.tb_lineno - attempt.__code__.co_firstlineno)


class Odd(tuple):
    def __iter__(self):
        print('iterating')
        return iter(('x', 'y'))


class OddList(list):
    def __iter__(self):
        print('iterating')
        return iter(('p', 'q'))


class Fails:
    def __iter__(self):
        raise KeyError('iter')


class Sequence:
    def __getitem__(self, i):
        if i < 2:
            return i * 7
        raise IndexError


def counting():
    print('first')
    yield 1
    print('second')
    yield 2
    print('third')
    yield 3


for values in [(1, 2), [3, 4], (1,), (), [1, 2, 3], (1, 2, 3, 4), Odd((1, 2)), Odd(), OddList([1, 2, 3]), 'ab', 'abc', {5: 6, 7: 8}, range(2), None, 7, Fails(), Sequence(), counting()]:
    attempt(values)

x = [1, 2]
x[0], x[1] = x
print(x)
x[1], x[0] = x
print(x)
x = [1, 2]
i, x[i - 1] = x
print(i, x)


class Clearing:
    def __init__(self, target):
        object.__setattr__(self, 'target', target)

    def __setattr__(self, name, value):
        print(name, value, self.target, sys._getframe(1).f_lineno - line)
        self.target.clear()


values = [1, 2, 3]
c = Clearing(values)
line = sys._getframe().f_lineno
(
    c.a,
    c.b,
    c.c,
) = values
for (c.a, c.b), (d, (e, f)) in [((1, 2), [3, (4, 5)])]:
    print(d, e, f)
print([a + b for a, b in ((1, 2), [3, 4], 'ab')])
try:
    for a, b in ((1, 2), (3, 4, 5)):
        print(a, b)
except ValueError as error:
    print(error)
with_star, *rest = (1, 2, 3)
[g, h] = (k, l) = with_star, rest
print(g, h, k, l)
