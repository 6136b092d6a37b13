"""What dir() makes of objects, classes and modules that lie about their dicts and classes."""
import types
from _attempt import attempt


def shown(f, *a):
    return [name for name in f(*a) if name[:2] != '__']


class A:
    a = 1


def lying(value, cls=None):
    class L(A):
        b = 2
        __dict__ = property(lambda self: value)
        if cls is not None:
            __class__ = property(lambda self: cls)
    o = L()
    o.c = 3
    return o


class Fake:
    """Looks like a class."""

    def __init__(self, names, *bases):
        self.__dict__.update(names)
        self.__bases__ = bases


for value in ({}, {'z': 1, 'a': 2}, 3, None, {3: 1}):
    attempt(shown, dir, lying(value))
attempt(shown, dir, lying({'z': 1}, Fake({'y': 1}, Fake({'x': 2}), A)))
attempt(shown, dir, lying({'z': 1}, 3))
attempt(shown, object.__dir__, lying({'z': 1}, A))


class Module(types.ModuleType):
    e = 1
    __dict__ = property(lambda self: 'no dict')


class Shown(types.ModuleType):
    e = 1
    __dict__ = property(lambda self: {'x': 1})


attempt(shown, dir, Module('m'))
attempt(shown, dir, Shown('m'))
m = types.ModuleType('m')
m.b, m.a = 1, 2
attempt(shown, dir, m)
m.__dir__ = lambda: ['z', 'y']
attempt(shown, dir, m)
attempt(shown, dir, type('B', (A,), {'q': 1}))
