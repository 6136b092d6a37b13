# lifetime: counted
"""Attributes that are deleted in the order opposite to that in which they were set, and in others."""

from _mortal import Mortal


class Seeing:
    """Shows at its death what its owner has."""

    def __init__(self, owner, name):
        self.owner, self.name = owner, name

    def __del__(self):
        print('dies', self.name, 'seeing', [name for name in ('first', 'last') if hasattr(self.owner, name)])


class Plain:
    kind = 'class'


def fill(o):
    for name in 'a', 'b', 'c', 'd', 'e', 'f':
        setattr(o, name, Mortal(name))
    return o


o = fill(Plain())
for name in 'f', 'e', 'd', 'c', 'b', 'a':
    delattr(o, name)
    print(name, [name for name in 'abcdef' if hasattr(o, name)])
o.kind = 'own'
print(o.kind)
del o.kind
print(o.kind)
try:
    del o.kind
except AttributeError as e:
    print(e)
o = Plain()
o.a, o.b = 1, 2
del o.b, o.a
o.b, o.a = Mortal('b'), Mortal('a')
del o
o = fill(Plain())
del o.f
print(list(vars(o)))
del o.e, o.a
o.a = 1
print(list(vars(o)))
del o

o = Plain()
o.first, o.last = 1, None
o.last = Seeing(o, 'last')
del o.last
print(o.first)
o.last = 2
del o.first
print(vars(o))
o.first = Mortal('first')
del o.first
print(vars(o))

o = fill(Plain())
del o.f
o.g = Mortal('g')
del o.g
o.f = Mortal('new f')
print('the whole')
del o


class Slotted:
    __slots__ = ('s', '__dict__')


o = Slotted()
o.s, o.x, o.y = Mortal('s'), Mortal('x'), Mortal('y')
del o.y
print(vars(o), o.s)
del o.s
print(vars(o), hasattr(o, 's'))
del o
