"""Pieces of everyday code that use something of the language or its library, for `everyday.py`."""

import contextlib
import functools
import itertools
import operator
import re
from collections import Counter, defaultdict, namedtuple
from dataclasses import dataclass

Pair = namedtuple('Pair', 'x y')


@dataclass
class Point:
    x: int
    y: int


def counters():
    groups = defaultdict(list)
    for i in range(2000):
        groups[i % 17].append(i)
    return Counter('abracadabra' * 200).most_common(3)


def f_strings():
    return ''.join([f'{i:05d}:{i * 1.5:.2f}|{"abc":>6}' for i in range(1000)])


def percent_formatting():
    for i in range(1000):
        '%d %s %5.2f' % (i, 'x', i / 3)


def dataclasses_and_namedtuples():
    total = 0
    for i in range(500):
        if Point(i, i + 1) == Point(i, i + 1):
            total += len(repr(Point(i, 0)))
        pair = Pair(i, 2)
        total += pair.x + pair._replace(x=3).y
    return total


def exceptions():
    def check(i):
        if i % 3 == 0:
            raise KeyError(i)
        return i

    total = 0
    for i in range(1500):
        try:
            total += check(i)
        except KeyError:
            total -= 1


def missing_attributes():
    o, missing = Point(1, 2), 0
    for _ in range(1000):
        try:
            o.missing
        except AttributeError:
            missing += 1


def closures():
    def adder(n):
        return lambda x: x + n

    total = 0
    for i in range(2000):
        total = adder(i)(total)


def sorting():
    pairs = [(i * 7919 % 1000, i) for i in range(1000)]
    sorted(pairs)
    sorted(pairs, key=operator.itemgetter(1))
    sorted(pairs, key=lambda pair: -pair[0])


def string_methods():
    s = 'Hello, World; foo=bar, baz=qux'
    for _ in range(500):
        s.lower().replace('o', '0').split(',')
        s.find('foo'), s.startswith('Hel'), s[3:9].strip(), s.partition('='), 'x'.join(['a', 'b']), s.upper().isupper()


def regular_expressions():
    pattern, text = re.compile(r'(\w+)=(\d+)'), 'foo=12 bar=34 baz=x quux=567 ' * 20
    for _ in range(5):
        pattern.findall(text)
        pattern.sub(r'\2:\1', text)


def inheritance():
    class A:
        def __init__(self, x):
            self.x = x

        @property
        def size(self):
            return self.x

    class B(A):
        def __init__(self, x, y):
            super().__init__(x)
            self.y = y

        def area(self):
            return self.size * self.y

    return sum([B(i, 2).area() for i in range(1000)])


def operators():
    class V:
        def __init__(self, x, y):
            self.x, self.y = x, y

        def __add__(self, o):
            return V(self.x + o.x, self.y + o.y)

        def __eq__(self, o):
            return self.x == o.x and self.y == o.y

        def __hash__(self):
            return hash((self.x, self.y))

    total, seen = V(1, 2), set()
    for i in range(700):
        total = total + V(i, 1)
        seen.add(V(i % 50, 1))


def iterators():
    list(itertools.chain.from_iterable([[1, 2]] * 300))
    list(itertools.accumulate(range(500)))
    [list(group) for _, group in itertools.groupby(range(500), lambda x: x // 10)]
    return sum(1 for _ in itertools.permutations(range(5))), sum(a * b for a, b in itertools.product(range(20), repeat=2))


def keyword_arguments():
    def f(a, b=2, *args, c=3, **others):
        return a + b + c

    for i in range(700):
        f(i), f(i, 3), f(i, c=5), f(i, 1, 2, 3, d=4), f(*(1, 2), **{'c': 1})


def caches():
    @functools.lru_cache(maxsize=None)
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)

    for _ in range(10):
        fib.cache_clear()
        fib(100)


def context_managers():
    @contextlib.contextmanager
    def managed():
        yield 1

    lock = contextlib.nullcontext()
    for _ in range(500):
        with managed(), lock:
            pass


def dicts_and_sets():
    d = {i: i for i in range(1500)}
    for k, v in d.items():
        d[k] = v + 1
    for i in range(0, 1500, 2):
        del d[i]
    a, b = set(range(0, 2000, 2)), set(range(0, 2000, 3))
    return a & b, a | b, a - b, a ^ b, d | {1: 2}


def slices():
    items = list(range(1000))
    for i in range(300):
        items[i : i + 50], items[::-1], items[-5:]


def byte_strings():
    b = bytes(range(256)) * 10
    return sum(b), b.hex(), bytes(x ^ 0x55 for x in b), int.from_bytes(b[:64], 'big').to_bytes(64, 'little')


def pattern_matching():
    def kind(o):
        match o:
            case {'t': 'a', 'v': v}:
                return v
            case [x, y]:
                return x + y
            case int(n) if n > 3:
                return n
            case _:
                return -1

    for i in range(500):
        for o in ({'t': 'a', 'v': i}, [i, 1], i, None):
            kind(o)


def coroutines():
    async def one(n):
        return n

    async def many():
        total = 0
        for i in range(1000):
            total += await one(i)
        return total

    try:
        many().send(None)
    except StopIteration as e:
        return e.value
