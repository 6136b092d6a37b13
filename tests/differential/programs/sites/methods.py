"""One place that calls a method, many receivers and many changes."""

import math


def bare(o):
    return o.m()


def one(o, a):
    return o.m(a)


def late(o, f):
    return o.m(f())


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Exact:
    def m(self, a):
        return 'exact', a


class Default:
    def m(self, a='default'):
        return 'default', a


class Rest:
    def m(self, *a):
        return 'rest', a


class Static:
    @staticmethod
    def m(a='static'):
        return 'static', a


class OfClass:
    @classmethod
    def m(cls, a='none'):
        return cls.__name__, a


class Callable:
    def __call__(self, a='called'):
        return 'callable', a


class Shared:
    m = Callable()


class Meta(type):
    def m(cls, a='meta'):
        return 'meta', a


class Class(metaclass=Meta):
    pass


class OwnAttribute:
    def m(self, a):
        return 'class'

    def __init__(self):
        self.m = lambda a='own': ('own', a)


class Dynamic:
    def __getattr__(self, name):
        return lambda *a: (name, a)


class Child(Exact):
    pass


receivers = [Exact(), Default(), Rest(), Static(), OfClass(), Shared(), Class, OwnAttribute(), Dynamic(), Child(), Exact, 5]
for turn in range(3):
    for o in receivers:
        print(attempt(bare, o), attempt(one, o, turn), attempt(late, o, lambda: turn + 1))

# The class changes, also while the arguments are evaluated.
def replace():
    Exact.m = lambda self, a: ('replaced', a)
    return 'argument'


o = Exact()
print(late(o, replace), late(o, int), one(Child(), 1))


def f(self, a):
    return 'code f', a


def g(self, a, b='g'):
    return 'code g', a, b


def swap():
    f.__code__ = g.__code__
    f.__defaults__ = ('swapped',)
    return 'argument'


Exact.m = f
print(one(o, 1), late(o, int))
print(late(o, swap), one(o, 2))
o.m = lambda a: ('own now', a)
print(one(o, 3), late(o, int))
del o.m
print(one(o, 4))
del Exact.m
print(attempt(one, o, 5), attempt(late, o, int))

# The method is looked up before the arguments are evaluated.
print(attempt(late, 5, lambda: print('not evaluated')))


# Builtin methods with and without optional arguments, and methods of their subclasses.
class L(list):
    pass


class Loud(list):
    def append(self, item):
        print('append', item)
        super().append(item)


for items in [1], L([2]), Loud([3]):
    for _ in range(2):
        items.append(len(items))
        print(items.pop(), items.pop(0), items.index(5) if 5 in items else 'no 5', attempt(lambda: items.append()))
        items.extend((7, 8))
        print(items, attempt(lambda: items.append(1, 2)), attempt(lambda: items.pop(99)))
for d in {'a': 1}, {}:
    print(d.get('a'), d.get('a', 'none'), attempt(lambda: d.get()), attempt(lambda: d.get(1, 2, 3)))
print(attempt(lambda: list.append(5, 6)), attempt(lambda: str.upper(5)), str.upper('a'), attempt(lambda: len()), attempt(lambda: len(1, 2)))
append = [].append
print(append(1), append.__self__, attempt(append), attempt(append, 1, 2))
print([abs(-3), math.floor(2.5), math.gcd(), math.gcd(4), math.gcd(4, 6), attempt(math.floor), attempt(math.sqrt, -1)])


def many(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z):
    return a, z


print(many(*range(26)), attempt(many, *range(25)))
print(attempt(many, 1, 2))
