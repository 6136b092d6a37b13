"""Tuples as keys: looking twice for the same key while the dict changes in between; equality that runs code; order; hashes."""


def state(d, key):
    return key in d, d.get(key), len(d)


grid = {(x, y): x * 10 + y for x in range(10) for y in range(10)}
key = (3, int('4'))
print(state(grid, key), grid[key])
grid[key] = 'new'
print(state(grid, key), grid.setdefault(key, 0))
del grid[key]
print(state(grid, key))
try:
    grid[key]
except KeyError as error:
    print('KeyError', error)
grid[key] = 'again'
print(state(grid, key), list(grid)[-1])

# The entries move while a key is remembered.
key = (9, int('9'))
print(key in grid)
for x in range(9):
    for y in range(10):
        grid.pop((x, y), None)
print(state(grid, key), list(grid))
print(grid.popitem(), state(grid, key))
key = (9, int('5'))
print(key in grid)
while grid:
    last, _ = grid.popitem()
    if last == key:
        break
print(state(grid, key))
grid.clear()
print(state(grid, key))
grid.update({(x, x): x for x in range(20)})
key = (7, int('7'))
print(state(grid, key))
grid.clear()
grid.update({(x, x + 1): x for x in range(20)})
print(state(grid, key))

# The key that was there first stays.
first = (1000, 'a' * 3)
d = {(i, 'aaa'): i for i in range(995, 1010)}
d[first] = 'changed'
print([k is first for k in d], d[1000, 'aaa'])

# What is equal to what.
d = {(i, 'x'): i for i in range(20)}
print((True, 'x') in d, (1.0, 'x') in d, (1 + 0j, 'x') in d, ('1', 'x') in d, (1,) in d, (1, 'x', 2) in d)
d = {(2 ** 70 + i, -i): i for i in range(20)}
print((2 ** 70 + 3, -3) in d, d[2 ** 70 + 1, -1], d[2 ** 70 + 2, -2], (2 ** 70, -1) in d)
nan = float('nan')
d = {(nan, i): i for i in range(20)}
print((nan, 3) in d, (float('nan'), 3) in d)
d = {((i, (i, 'n')), None): i for i in range(20)}
print(((3, (3, 'n')), None) in d, ((3, (3, 'm')), None) in d, d[(int('4'), (4, 'n')), None])


class Noisy:
    def __init__(self, n, effect=lambda: None):
        self.n = n
        self.effect = effect

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        print('eq', self.n)
        self.effect()
        return isinstance(other, Noisy) and self.n == other.n or self.n == other


d = {(Noisy(i), 1): i for i in range(12)}
probe = (Noisy(5), 1)
print(probe in d)
print(d[probe], d.get(probe))
print((5, 1) in d)
grown = {}
victim = (Noisy(50, lambda: grown.pop(victim, None) if len(grown) > 12 else None), 1)
grown.update({(i, 1): i for i in range(12)})
grown[victim] = 'victim'
print((Noisy(3), 1) in grown)


class MyTuple(tuple):
    def __eq__(self, other):
        print('MyTuple.__eq__')
        return tuple.__eq__(self, other)

    __hash__ = tuple.__hash__


d = {(i, i): i for i in range(20)}
print(MyTuple((4, 4)) in d, d[MyTuple((4, 4))])
d[MyTuple((30, 30))] = 'mine'
print((30, 30) in d, d[30, 30])
print((4, 4) in set(d), MyTuple((4, 4)) in set(d), {(1, 'a'), (1, 'a'), (True, 'a')})

# Order.
pairs = [(3, 'b'), (3, 'a'), (-1, 'z'), (3,), (), (2 ** 70, 'q'), (2, (5, 6)), (2, (5,)), (2.5, 'x')]
print(sorted(pairs[:6]), sorted(pairs[6:8]), (2, 'x') < (2.5, 'x') < (3, 'x'), (True, 0) < (1, 1))
print((nan, 1) < (nan, 2), (nan, 1) < (float('nan'), 2), (1, nan) <= (1, nan), (1, 2) <= (1, 2), (1, 2) >= (1, 2, 3))
for a, b in [((1, 'a'), (1, 2)), ((1, (2,)), (1, 2)), ((None,), (1,))]:
    try:
        a < b
    except TypeError as error:
        print(error)

# Hashes: small and large, negative, and such as have the high bit of a half set.
numbers = [0, 1, -1, -2, 255, 65535, 65536, -65536, 2 ** 31 - 1, -2 ** 31, 2 ** 31, 2 ** 32 - 1, 2 ** 53 - 1, -2 ** 60, 2 ** 61 - 1, 2 ** 64]
for n in numbers:
    print(n, hash((n,)), hash((n, n)), hash((1, n, -n)), hash((n, (n, 0))))
total = 0
for x in range(-40, 40):
    for y in range(-40, 40):
        total = (total * 31 + hash((x, y * 977))) % (2 ** 61 - 1)
print(total)
