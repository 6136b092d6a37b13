# lifetime: counted
"""Instances of subclasses of ref let go of their slots, then their callback, then their class."""
from weakref import KeyedRef, WeakValueDictionary, ref

from _mortal import Mortal as M


class Callback(M):
    def __call__(self, reference):
        print('called with', type(reference).__name__)


class Key(M):
    pass


class Named(ref):
    __slots__ = ('a', 'b', 'c', 'd', 'e')

    def __new__(cls, o, callback, *values):
        made = ref.__new__(cls, o, callback)
        for name, value in zip(cls.__slots__, values):
            setattr(made, name, value)
        return made

    def __init__(self, *args):
        pass


class Free(ref):
    def __init__(self, o, callback=None):
        super().__init__(o, callback)
        self.x, self.y = M('x'), M('y')


class Final(ref):
    def __del__(self):
        print('the reference dies')


x = M('referent')
for _ in range(3):
    KeyedRef(x, Callback('callback'), Key('key'))
    print('--')
for n in range(6):
    Named(x, Callback('callback'), *(M(f'slot {i}') for i in range(n)))
    print('--')
Free(x)
Free(x, Callback('callback'))
Final(x, Callback('callback'))
r = Named(x, Callback('callback'), M('a'))
second = ref(r.a)
s = Free(x, Callback('callback'))
weak = ref(s, lambda r: print('the reference is dead'))
shared = M('shared')
r.b = r.a.shared = s.x = shared
del shared
print('--')
del r
print('--', second())
s = None
print('--')


def local():
    class Local(KeyedRef):
        __slots__ = ()

    return Local(x, Callback('callback'), Key('key'))


print(type(local()).__name__)

d = WeakValueDictionary()
values = [M(f'value {i}') for i in range(3)]
for turn in range(3):
    for i in (0, 0, 1):
        d[Key.__name__, turn] = values[i]
        print(list(d.values()) == [values[i]] * 1 if turn == 0 else len(d))
references = d.valuerefs()
d['Key', 0] = values[2]
print([r() for r in references] == [values[1]] * 3, len(d))
del values[1]
print(len(d), [r() is None for r in references])
del d['Key', 0], references
print(len(d))
del x, values
