"""Iteration through proxies: over iterables, of iterators, of generators, and a referent that dies in the loop."""
import gc
import itertools
from weakref import proxy


class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration('over')
        self.n -= 1
        return self.n


c = Countdown(6)
p = proxy(c)
print(next(p), c.n, next(p, 'default'), list(itertools.islice(p, 2)), [x for x in p], next(p, 'default'))
try:
    next(p)
except StopIteration as stop:
    print('stop', stop.value)


def squares():
    try:
        got = 0
        while True:
            got = yield got * got
    except GeneratorExit:
        print('closed')
    finally:
        print('finally')


g = squares()
p = proxy(g)
print(next(p), p.send(4), p.send(5), p.gi_frame is g.gi_frame, type(p).__name__)
try:
    p.throw(KeyError('thrown'))
except KeyError as error:
    print('thrown', error)
print(next(p, 'exhausted'))


def delegate(inner):
    result = yield from inner
    print('result', result)


class Sequence:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10


s = Sequence()
print(list(delegate(proxy(s))), 20 in proxy(s), 5 in proxy(s))
c.n = 3
print(list(delegate(proxy(c))), dict(zip('abc', proxy(s))), [*proxy(s)], min(proxy(s)), any(proxy(s)))


class Iterable:
    def __iter__(self): return iter([1, 2, 3])


i = Iterable()
p = proxy(i)
for x in p:
    i = None
    gc.collect()
    print(x)
try:
    iter(p)
except ReferenceError as error:
    print(error)
c.n = 5
p = proxy(c)
try:
    for x in p:
        print(x)
        if x == 3:
            del c
            gc.collect()
except ReferenceError as error:
    print(error)


class NotIterator:
    def __iter__(self): return self


n = NotIterator()
for use in (lambda: next(proxy(n)), lambda: iter(n), lambda: iter(proxy(n))):
    try:
        print(type(use()).__name__)
    except TypeError as error:
        print(error)
