"""What dir() makes of objects, classes and modules that lie about their dicts and classes."""
import types


def attempt(f, *a):
    try:
        result = f(*a)
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print([name for name in result if name[:2] != '__'])


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
    attempt(dir, lying(value))
attempt(dir, lying({'z': 1}, Fake({'y': 1}, Fake({'x': 2}), A)))
attempt(dir, lying({'z': 1}, 3))
attempt(object.__dir__, lying({'z': 1}, A))


class Module(types.ModuleType):
    e = 1
    __dict__ = property(lambda self: 'no dict')


class Shown(types.ModuleType):
    e = 1
    __dict__ = property(lambda self: {'x': 1})


attempt(dir, Module('m'))
attempt(dir, Shown('m'))
m = types.ModuleType('m')
m.b, m.a = 1, 2
attempt(dir, m)
m.__dir__ = lambda: ['z', 'y']
attempt(dir, m)
attempt(dir, type('B', (A,), {'q': 1}))
