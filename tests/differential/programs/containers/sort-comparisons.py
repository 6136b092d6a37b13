"""list.sort asks the comparisons that CPython asks, in the same order, and leaves the list as it does when one of them raises."""
import random


class Item:
    asked = 0
    fails_at = None
    trace = 0

    def __init__(self, n, name=''):
        self.n, self.name = n, name

    def __lt__(self, other):
        cls = type(self)
        cls.asked += 1
        cls.trace = (cls.trace * 31 + self.n * 7 + other.n) % 1_000_003
        if cls.asked == cls.fails_at:
            raise ValueError('stop')
        return self.n < other.n

    def __repr__(self):
        return f'{self.n}{self.name}'


class Unsure(Item):
    """Does not know; the other one is asked then."""

    def __lt__(self, other):
        super().__lt__(other)
        return NotImplemented

    def __gt__(self, other):
        print('gt', self, other, end='; ')
        return self.n > other.n


class Liar(Item):
    """Says anything."""

    def __lt__(self, other):
        super().__lt__(other)
        return (Liar.asked * 7919 + self.n) % 3 == 0


def summary(items):
    result = 0
    for item in items:
        result = (result * 31 + item.n * 26 + ord(item.name)) % 1_000_003
    return result


def sort(values, cls=Item, fails_at=None, **options):
    cls.asked, cls.trace, cls.fails_at = 0, 0, fails_at
    items = [cls(n, chr(97 + i % 26)) for i, n in enumerate(values)]
    try:
        items.sort(**options)
    except ValueError as error:
        print(error, end=' ')
    print(cls.asked, cls.trace, items if len(items) < 30 else summary(items))


def shapes(n, rng):
    yield range(n)
    yield range(n, 0, -1)
    yield [1] * n
    yield [rng.randrange(n + 1) for _ in range(n)]
    yield [rng.randrange(4) for _ in range(n)]
    yield [i // 3 for i in range(n, 0, -1)]
    yield [*range(n // 2), *range(n // 2)]
    yield [*range(n // 3, n), *range(n // 3)]
    yield [*range(n - 3 if n > 3 else 0), *(rng.randrange(n + 1) for _ in range(3))]
    yield [n - i if i % 7 else i for i in range(n)]
    yield sorted(rng.randrange(n + 1) for _ in range(n // 2)) + sorted((rng.randrange(n + 1) for _ in range(n - n // 2)), reverse=True)


rng = random.Random(5)
for n in 0, 1, 2, 3, 5, 20, 63, 64, 65, 130, 257, 700:
    print('--', n)
    for shape in shapes(n, rng):
        shape = list(shape)
        sort(shape)
        sort(shape, reverse=True)
        if n < 300:
            for fails_at in 1, n, 2 * n, 4 * n:
                sort(shape, fails_at=fails_at, reverse=fails_at % 2 == 1)
        if 1 < n < 700:
            sort(shape, Liar)
print('-- keys')
calls = []


def key(n):
    calls.append(n)
    return Item(n % 5)


values = [5, 3, 9, 1, 0, 7, 5]
print(sorted(values, key=key, reverse=True), calls)
print(sorted(values, key=key), calls)
Item.asked, Item.fails_at = 0, 9
try:
    values.sort(key=key)
except ValueError as error:
    print(error, values)
Item.asked, Item.fails_at = 0, 30
values = [(i * 37) % 101 for i in range(80)]
try:
    values.sort(key=key, reverse=True)
except ValueError as error:
    print(error, values)
Item.fails_at = None
print('-- not implemented')
sort([2, 1, 3, 2], Unsure)
print('-- rows')
Item.asked = Item.trace = 0
rows = [((i * 37) % 5, Item(i * 13 % 17)) for i in range(60)]
rows.sort()
print(Item.asked, Item.trace, rows[:10])
rows = [(i, 'x' * (i % 3), 1.5) for i in range(40)] * 2
print(sorted(rows) == sorted(rows, key=lambda row: row), sorted(rows)[:4])
rows = [(i % 3, None if i == 33 else i) for i in range(60)]
try:
    rows.sort()
except TypeError as error:
    print(error, rows)
print('-- numbers')
nan = float('nan')
values = [nan if i % 7 == 3 else i * 37 % 101 / 2 if i % 2 else i * 41 % 103 for i in range(90)]
print(sorted(values))
print(sorted([2 ** 70 - i if i % 5 else float(2 ** 70) for i in range(40)], reverse=True)[::7])
print([row[0] for row in sorted((x, 1) for x in values)])
print('-- changed meanwhile')


class Changing(Item):
    def __lt__(self, other):
        changed.append(1)
        return super().__lt__(other)


changed = [Changing(2), Changing(1)]
try:
    changed.sort()
except ValueError as error:
    print(error, changed)
changed = [Changing(2), Changing(1)]
Changing.asked, Changing.fails_at = 0, 1
try:
    changed.sort()
except ValueError as error:
    print(error, changed)
changed = [Changing(1), Changing(2)]


def emptying(item):
    changed.append(1)
    changed.pop()
    return item.n


try:
    changed.sort(key=emptying)
except ValueError as error:
    print(error, changed)
