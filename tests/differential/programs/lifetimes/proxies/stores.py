# lifetime: counted
"""What a store through a proxy replaces dies in the store, when the new value is there already."""
from weakref import proxy

from _mortal import Mortal as M


class Owner:
    pass


class Slotted:
    __slots__ = ('x', '__weakref__')


class Witness:
    def __init__(self, owner, name):
        self.owner, self.name = owner, name

    def __del__(self):
        print(self.name, 'dies, there is', getattr(self.owner.x, 'name', self.owner.x))


def store(p, values):
    for value in values:
        p.x = value
        print('stored')


for cls in (Owner, Slotted):
    owner = cls()
    p = proxy(owner)
    store(p, (M(f'{cls.__name__} {i}') for i in range(4)))
    kept = M('kept')
    store(p, [kept, kept, 1, kept, None])
    del kept
    print('--')
    store(p, (Witness(owner, f'witness {i}') for i in range(3)))
    store(p, [1])

for i in range(3):
    owner = Owner()
    store(proxy(owner), [M(f'first of {i}'), M(f'second of {i}')])
    print(vars(owner).keys())

owner = Owner()
p = proxy(owner)
store(p, [M('a'), M('b')])
del owner
try:
    store(p, [M('late')])
except ReferenceError as error:
    print(error)
