"""Enum members are held by their class: weak containers keep them while the class lives, and a class made in a function goes as a whole."""
import enum
import gc
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary, ref


class Colour(enum.Enum):
    RED = 1
    GREEN = 2
    ALSO_RED = 1


class Permission(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()


labels = WeakKeyDictionary({c: c.name.lower() for c in Colour})
by_value = WeakValueDictionary({c.value: c for c in Colour})
gc.collect()
print(dict(labels), dict(by_value), labels[Colour.ALSO_RED])
both = Permission.READ | Permission.WRITE
r = ref(both)
del both
gc.collect()
print(r() is Permission.READ | Permission.WRITE, Permission(3) is r())


def local():
    class Local(enum.Enum):
        A = 'a'
        B = 'b'

        def __init__(self, value):
            self.payload = [self]

    members = WeakSet(Local)
    print(sorted(m.name for m in members), len(members), Local.A.payload[0] is Local('a'))
    return ref(Local), members, ref(Local.A)


cls, members, a = local()
gc.collect()
print(cls(), len(members), a())


def made():
    E = enum.Enum('E', 'X Y')
    return E.X


x = made()
gc.collect()
print(x, type(x).Y, len(type(x)))
r = ref(type(x))
del x
gc.collect()
print(r())


class Weak(enum.IntEnum):
    ONE = 1


for make in (lambda: ref(Weak.ONE)() is Weak.ONE, lambda: WeakSet([Weak.ONE]) == {1}, lambda: ref(Colour.RED) == ref(Colour.ALSO_RED)):
    try:
        print(make())
    except TypeError as error:
        print(error)
