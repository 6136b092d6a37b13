# lifetime: counted
"""Instances let go of their attributes in the order in which the class has first seen them, slots from the derived class upwards."""
from _mortal import Mortal as M


class C:
    pass


def fill(o, *names):
    for name in names:
        setattr(o, name, M(name))
    return o


fill(C(), 'a', 'b', 'c')
print('-- the other way round')
fill(C(), 'c', 'b', 'a')
print('-- some only, and a new one')
fill(C(), 'new', 'c', 'a')
fill(C(), 'b', 'new', 'a')
print('-- in a subclass')


class D(C):
    def __del__(self):
        print('del')


fill(D(), 'c', 'a')
fill(D(), 'a', 'b', 'c')
print('-- set by __init__, and before it')


class E:
    def __new__(cls, early):
        self = super().__new__(cls)
        if early:
            self.y = M('y set early')
        return self

    def __init__(self, early):
        self.x = M('x')
        self.y = M('y')


E(False)
E(True)
print('-- slots')


class S:
    __slots__ = ('b', 'a')


class T(S):
    __slots__ = ('d', 'c')


class U(T):
    __slots__ = ('e', '__dict__')


class V(U):
    pass


fill(S(), 'b', 'a')
print('--')
fill(T(), 'a', 'b', 'c', 'd')
print('--')
fill(U(), 'x', 'a', 'b', 'c', 'd', 'e')
print('--')
fill(V(), 'y', 'x', 'a', 'd', 'e')
print('end')
