"""What object.__reduce_ex__ and object.__getstate__ say of objects of all kinds, and of classes that help them."""
import types
from _attempt import attempt


def reduced(o, protocol):
    made = o.__reduce_ex__(protocol)
    return made if isinstance(made, str) else (made[0].__name__, *made[1:])


for result in ((1,), 3, [1, 2], (1, 2), ((), 2), ((), {}), ((1,), {'a': 3}), (1, {})):
    class C:
        def __getnewargs_ex__(self):
            return result
    for protocol in 0, 2:
        attempt(reduced, C(), protocol)


class C:
    def __getnewargs__(self):
        return 3


attempt(reduced, C(), 2)

for names in (None, [], ['a', 'b'], 3, [3]):
    class A:
        __slotnames__ = names
    a = A()
    a.a = 3
    a.c = 2
    attempt(reduced, a, 2)
    attempt(a.__getstate__)


class A:
    __slots__ = ('x', '__y', '__dict__')


a = A()
a.x = 1
attempt(a.__getstate__)
print(A.__dict__['__slotnames__'])
a._A__y = 2
a.z = 3
attempt(a.__getstate__)
print(a.__getstate__()[0] is a.__dict__)
A.__slotnames__ = ['x']
attempt(reduced, a, 2)


class Grows:
    @property
    def __slotnames__(self):
        pass


class G:
    __slotnames__ = ['a', 'b']

    def __getattr__(self, name):
        if name == 'a':
            G.__slotnames__.append('c')
        raise AttributeError(name)


attempt(G().__getstate__)


class S:
    def __getstate__(self):
        return 'mine'


attempt(reduced, S(), 2)
attempt(object.__getstate__, S())


class Set(set):
    def __getstate__(self):
        return 'of a set'


print(Set().__reduce__()[2])


class I(int):
    pass


class T(tuple):
    pass


class I2(int):
    def __getnewargs__(self):
        return (1,)


class L(list):
    pass


i = I2()
i.a = 2
things = [I(), T(), i, L([1]), (), 1, [], {}, set(), iter([]), 1.0, len, (x for x in ()), property(), int.real, Ellipsis, NotImplemented,
          object(), 'a', b'', range(3), slice(1), memoryview(b''), super(int, 1), types.CellType(), lambda: 1, [].append, ValueError(3)]
for o in things:
    for protocol in 1, 2:
        attempt(lambda: [type(x).__name__ for x in object.__reduce_ex__(o, protocol)])
    attempt(object.__getstate__, o)
for t in int, bool, tuple, bytes, type, memoryview, types.CodeType, types.GeneratorType, types.FrameType, list, str, object, I, T:
    print(t.__name__, t.__itemsize__)
    attempt(lambda: type('X', (t,), {'__slots__': ()}).__itemsize__)
    attempt(lambda: type('X', (t,), {'__slots__': ('a',)}).__itemsize__)
    attempt(lambda: type('X', (t,), {'__slots__': ('__weakref__',)}).__itemsize__)
