# What an object has beside its first attributes: many of them, an identity, a __dict__, and the dict that its builtin base has.
import functools
import types
import weakref


class Many:
    def __init__(self):
        for i in range(7):
            setattr(self, f'a{i}', i)


class Slots:
    __slots__ = ('a', 'b', 'c', 'd', 'e', 'f', '__dict__', '__weakref__')


def show(o, names):
    print(type(o).__name__, [getattr(o, name, None) for name in names], sorted(vars(o)))


def steps(o, names):
    """Attributes, the identity and the dict come in every order; none loses the others."""
    seen = {o: 'found'}
    for i, name in enumerate(names):
        setattr(o, name, i)
        print(seen[o], id(o) == id(o), end=' ')
    print()
    show(o, names)
    o.__dict__['more'] = 'more'
    print(o.more, seen[o])
    delattr(o, names[-1])
    show(o, names)


many = Many()
number = id(many)
many.a7 = 7
vars(many)['a8'] = 8
print(number == id(many), vars(many))
many.__dict__ = {'a0': 'new'}
print(number == id(many), vars(many), hasattr(many, 'a7'))

steps(Many(), ['x', 'y', 'a5', 'a6'])
steps(Slots(), ['f', 'a', 'e', 'x', 'b'])


class Partial(functools.partial):
    __slots__ = ('a', 'b', 'c', 'd', 'e')


class Module(types.ModuleType):
    pass


class Failure(Exception):
    def __init__(self):
        self.a, self.b, self.c, self.d, self.e = range(5)


partial = Partial(print, 1)
steps(partial, ['e', 'a', 'x', 'y'])
partial(2)
module = Module('name')
print(module.__name__)
steps(module, ['x', 'y', 'z', 'u', 'v'])
steps(Failure(), ['f', 'e', 'x'])

# A reference has a hash, a neighbour, or both.
o, p, q = Many(), Many(), Many()
first = weakref.ref(o)
print(hash(first) == hash(o), weakref.getweakrefs(o) == [first])
others = [weakref.ref(o, print), weakref.ref(o, print), weakref.proxy(o)]
print(weakref.ref(o) is first, weakref.getweakrefcount(o), weakref.getweakrefs(o)[0] is first, first.__callback__)
second = weakref.ref(p)
neighbour = weakref.ref(p, print)
print({second: 'kept'}[weakref.ref(p)], neighbour == second, weakref.getweakrefs(p)[1] is neighbour, second() is p)
del others, neighbour
print(weakref.ref(p) is second, hash(second) == hash(p))
