# lifetime: counted
"""Iterators that wrap others: peeking, chunking, tee, windows; how long each keeps its items and its source."""
from collections import deque
from itertools import chain, groupby, tee, zip_longest
from _mortal import Mortal


class Source:
    def __init__(self, name, n):
        self.name, self.items = name, iter(range(n))

    def __iter__(self):
        return self

    def __next__(self):
        return Mortal(f'{self.name}{next(self.items)}')

    def __del__(self):
        print('source dies', self.name)


class Peekable:
    def __init__(self, items):
        self.items, self.buffer = iter(items), deque()

    def __iter__(self):
        return self

    def peek(self, default=None):
        if not self.buffer:
            try:
                self.buffer.append(next(self.items))
            except StopIteration:
                return default
        return self.buffer[0]

    def __next__(self):
        return self.buffer.popleft() if self.buffer else next(self.items)


def windows(items, n):
    window = deque(maxlen=n)
    for item in items:
        window.append(item)
        if len(window) == n:
            yield tuple(window)


p = Peekable(Source('a', 3))
print(p.peek(), p.peek())
print(next(p))
print(p.peek())
del p
print('--')
for pair in windows(Source('b', 4), 2):
    print(pair)
print('last', pair)
del pair
print('--')
a, b = tee(Source('c', 3))
print(next(a))
print(next(a))
print('b comes', next(b))
del a
print('b goes on', next(b))
del b
print('--')
for key, group in groupby(Source('d', 3), lambda m: m.name < 'd2'):
    print(key, [m.name for m in group])
del group
print('--')
print([str(m) for m in chain(Source('e', 1), Source('f', 1))])
for pair in zip_longest(Source('g', 1), Source('h', 2)):
    print(pair)
del pair
print('-- sentinel')
s = Source('i', 5)
for item in iter(lambda: next(s).name, 'i2'):
    print(item)
del s
print('end')
