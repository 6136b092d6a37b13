"""What can be referred to weakly: namedtuples and their subclasses, __slots__ with and without __weakref__, in hierarchies."""
import gc
from collections import namedtuple
from typing import NamedTuple
from weakref import ref, WeakValueDictionary

Point = namedtuple('Point', 'x y')


class Sub(Point):
    pass


class Slotted(Point):
    __slots__ = ()


class Typed(NamedTuple):
    a: int


class Bare:
    __slots__ = ()


class Weak:
    __slots__ = ('__weakref__',)


class Both(Bare):
    __slots__ = ('__weakref__', '__dict__')


class FromBare(Bare):
    pass


class FromWeak(Weak):
    __slots__ = ('field',)


for make in (lambda: Point(1, 2), lambda: Sub(1, 2), lambda: Slotted(1, 2), lambda: Typed(1), Bare, Weak, Both, FromBare, FromWeak, lambda: Sub(1, 2)._replace(x=3)):
    o = make()
    try:
        r = ref(o)
    except TypeError as error:
        print(error)
        continue
    print(type(o).__name__, r() is o, type(o).__weakrefoffset__ != 0, hasattr(o, '__weakref__') and o.__weakref__ is r)
    o = None
    gc.collect()
    print(r())
for source in ('class C(Weak): __slots__ = ("__weakref__",)', 'class C(Weak, Both): __slots__ = ()', 'class C(tuple): __slots__ = ("__weakref__",)',
               'class C(int): __slots__ = ("a",)', 'class C(Weak): __slots__ = ("__dict__", "__dict__")', 'class C(Weak, FromBare): pass', 'class C: __slots__ = ("__weakref__", "__weakref__")'):
    try:
        exec(source)
    except TypeError as error:
        print(error)
    else:
        print('fine', C.__weakrefoffset__ != 0)
points = WeakValueDictionary()
for cls in Weak, Both, FromWeak, Sub:
    try:
        o = points[cls.__name__] = cls() if cls is not Sub else cls(1, 2)
    except TypeError as error:
        print(error)
gc.collect()
print(sorted(points))
del o
gc.collect()
print(sorted(points))
