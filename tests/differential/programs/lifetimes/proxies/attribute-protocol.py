"""Attributes through a proxy: properties, __getattr__, __setattr__, __delattr__, methods and class attributes."""
import gc
from weakref import proxy


class Point:
    """A point."""
    unit = 'cm'

    def __init__(self, x):
        self.x = x

    @property
    def double(self):
        return self.x * 2

    @double.setter
    def double(self, value):
        self.x = value // 2

    @double.deleter
    def double(self):
        self.x = 0

    @classmethod
    def make(cls, x):
        return cls(x)

    @staticmethod
    def add(a, b):
        return a + b

    def __getattr__(self, name):
        if name.startswith('dyn_'):
            return f'{type(self).__name__} {name}'
        raise AttributeError(f'no {name} here')


point = Point(3)
p = proxy(point)
print(p.x, p.double, p.unit, p.dyn_a, p.add(1, 2), p.make(9).x)
p.double = 20
p.unit = 'mm'
print(point.x, point.unit, Point.unit, vars(point))
del p.double, p.unit
print(p.x, p.unit, getattr(p, 'y', 'default'), hasattr(p, 'y'), hasattr(p, 'x'))
setattr(p, 'z', 1)
delattr(p, 'z')
for action in ('p.y', 'del p.y', 'p.add = p.make.nothing', 'p.__class__.__slots__', 'p.__weakref__.missing'):
    try:
        exec(action)
    except AttributeError as error:
        print(f'{action}: {error}')
print(p.__class__ is Point, p.__dict__ is point.__dict__, p.__doc__, p.__module__, p.__init__.__func__ is Point.__init__)
print(p.make.__self__ is Point, p.__init__.__self__ is point, type(p).__name__, type(p).__mro__[1].__name__)


class Guarded:
    def __setattr__(self, name, value):
        print('set', name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print('del', name)
        object.__delattr__(self, name)

    def __getattribute__(self, name):
        if name != '__class__':
            print('get', name)
        return object.__getattribute__(self, name)


g = Guarded()
p = proxy(g)
p.a = 1
p.a += 1
del p.a
try:
    p.a
except AttributeError as error:
    print(error, error.name, error.obj is g)


class Slotted:
    __slots__ = 'a', '__weakref__'


s = Slotted()
p = proxy(s)
p.a = 5
print(p.a)
for name in 'b', '__weakref__':
    try:
        setattr(p, name, 1)
    except AttributeError as error:
        print(error)
del point, g, s
gc.collect()
for action in (lambda: p.a, lambda: setattr(p, 'a', 1), lambda: delattr(p, 'a'), lambda: hasattr(p, 'a'), lambda: getattr(p, 'a', 'default'), lambda: p.__class__, lambda: dir(p)):
    try:
        print(action())
    except ReferenceError as error:
        print(type(error).__name__, error)
