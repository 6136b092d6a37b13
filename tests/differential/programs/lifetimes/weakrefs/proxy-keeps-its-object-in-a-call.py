# lifetime: counted
"""While a method runs through a proxy its object lives, even if its last name goes meanwhile."""
import weakref
from _mortal import Mortal


class Self(Mortal):
    def leave(self):
        global o
        del o
        print('the name is gone', self.name)
        return 'result'

    def __getattr__(self, name):
        global o
        o = None
        print('asked for', name)
        return name

    def __add__(self, other):
        global o
        o = None
        print('adding')
        return self.name

    def __iter__(self):
        global o
        o = None
        print('iterating')
        yield self.name
        print('second')
        yield self.name


o = Self('a')
p = weakref.proxy(o)
print(p.leave())
print('--')
o = Self('b')
p = weakref.proxy(o, lambda r: print('callback'))
print(p.missing)
print('--')
o = Self('c')
p = weakref.proxy(o)
print(p + 1)
print('--')
o = Self('d')
p = weakref.proxy(o)
for x in p:
    print('item', x)
print('--')
o = Self('e')
bound = weakref.proxy(o).leave
print('bound')
print(bound())
del bound
print('end')
