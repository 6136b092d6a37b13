# lifetime: counted
"""A descriptor that keeps its values beside the instances."""
import weakref
from _mortal import Mortal as M


class Beside:
    def __set_name__(self, owner, name):
        self.name = name
        self.values = weakref.WeakKeyDictionary()

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        print('get', self.name)
        return self.values[instance]

    def __set__(self, instance, value):
        self.values[instance] = value

    def __delete__(self, instance):
        del self.values[instance]


class Point:
    __slots__ = ('__weakref__', 'label')
    x = Beside()
    y = Beside()

    def __init__(self, label, x, y):
        self.label = label
        self.x = M(f'{label}.x={x}')
        self.y = M(f'{label}.y={y}')


p = Point('p', 1, 2)
q = Point('q', 3, 4)
print(p.x, q.y, len(Point.x.values))
p.x = M('new x')
print('--')
del q.y
print('--')
r = p
del p
print('still one', r.x)
del r
print('p is gone', len(Point.x.values), len(Point.y.values))
Point('temporary', 5, 6)
print('--', len(Point.x.values))
Point.x.values.clear()
print('cleared', len(Point.x.values))
try:
    q.x
except KeyError as e:
    print('KeyError', type(e.args[0]).__name__)
