# lifetime: counted
"""Loops over iterators made for them: what dies when an iterator of several sources ends, in which order."""
import gc
from itertools import zip_longest

gc.disable()
class M:
    def __init__(s, n): s.n = n
    def __repr__(s): return s.n
    def __del__(s): print('dies', s.n)
class Source:
    def __init__(self, name, n): self.name, self.items = name, iter(range(n))
    def __iter__(self): return self
    def __next__(self): return M(f'{self.name}{next(self.items)}')
    def __del__(self): print('source dies', self.name)
for pair in zip_longest(Source('g', 1), Source('h', 2)):
    print(pair)
print('exhausted')
del pair
print('--')
for pair in zip_longest(Source('g', 1), Source('h', 2)):
    print(pair)
    kept = pair
print('exhausted')
del pair
print('--')
for x in zip(Source('g', 2), Source('h', 1)): pass
print('==', x)
for x in map(lambda a: a, Source('h', 1)): pass
print('==')
class S2:
    def __init__(self, name): self.name = name
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __del__(self): print('dies', self.name)
class Two:
    def __init__(self): self.a, self.b = S2('a'), M('b')
    def __iter__(self): return self
    def __next__(self): return next(self.a)
for x in Two(): pass
print('==')
