# lifetime: counted
"""Where the builtin has the list of weak references, an instance of a subclass loses its attributes before the callbacks."""
import weakref
from collections import OrderedDict, UserDict, UserList, defaultdict, deque
from _mortal import Mortal as M


def show(o, name):
    o.first = M(f'first attribute of {name}')
    o.second = M(f'second attribute of {name}')
    return weakref.ref(o, lambda r: print('callback for', name, r()))


class Set(set):
    pass


class Frozen(frozenset):
    pass


class Deque(deque):
    pass


class Ordered(OrderedDict):
    pass


class Default(defaultdict):
    pass


class Slotted(set):
    __slots__ = ('first', 'second', '__dict__')


class List(list):
    pass


for cls in (Set, Frozen, Deque, Slotted, List, UserList):
    print('--', cls.__name__)
    o = cls([M(f'item of {cls.__name__}')])
    r = show(o, cls.__name__)
    del o
for cls in (Ordered, UserDict):
    print('--', cls.__name__)
    o = cls(k=M(f'value of {cls.__name__}'))
    r = show(o, cls.__name__)
    del o
o = Default(M, {'k': M('value of Default')})
o['missing']
r = show(o, 'Default')
del o
print('-- plain ones')
for o in (set([M('in set')]), deque([M('in deque')]), frozenset([M('in frozenset')])):
    r = weakref.ref(o, lambda r: print('callback'))
del o
print('end')
