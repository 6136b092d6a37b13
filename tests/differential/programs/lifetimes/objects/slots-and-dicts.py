# lifetime: counted
"""The order in which slots, attributes and items of instances go, with inheritance and replaced __dict__."""
from _mortal import Mortal as M


class Slots:
    __slots__ = ('a', 'b', '__dict__')


class More(Slots):
    __slots__ = ('c', 'a2')


class Listed(list):
    __slots__ = ('s',)


def fill(o, *names):
    for name in names:
        setattr(o, name, M(f'{type(o).__name__}.{name}'))
    return o


fill(Slots(), 'b', 'x', 'a')
print('--')
fill(More(), 'c', 'a2', 'x')
print('--')
l = fill(Listed([M('item')]), 's')
del l.s
print('slot deleted')
l = None
print('-- __dict__ replaced')
o = fill(Slots(), 'a', 'x')
o.__dict__ = {'y': M('y of the new dict')}
print('replaced', o.y)
d = o.__dict__
del o
print('the dict lives', list(d))
del d
print('-- __dict__ shared')
class C:
    pass
p, q = C(), C()
q.__dict__ = p.__dict__
p.x = M('shared')
del p
print(q.x)
del q
print('-- many attributes')
o = fill(C(), *(f'n{i}' for i in range(7)))
o.n3 = M('n3 again')
del o
print('-- class changed')
class D:
    pass
o = fill(C(), 'x')
o.__class__ = D
C = None
print(o.x, type(o).__name__)
del o
print('end')
