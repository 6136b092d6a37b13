"""ABC registration and its weak caches: classes that were asked about or registered go all the same."""
import abc
import collections.abc
import functools
import gc
from weakref import ref


class Shape(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Shape and 'hooked' in other.__dict__:
            return True
        return NotImplemented


def asked():
    class Round: pass
    class Square: pass
    class Hooked: hooked = True
    Shape.register(Round)
    print(isinstance(Round(), Shape), isinstance(Square(), Shape), issubclass(Hooked, Shape), issubclass(Square, collections.abc.Sized))
    return ref(Round), ref(Square), ref(Hooked)


refs = asked()
gc.collect()
print([r() for r in refs])


def registered_as_decorator():
    @Shape.register
    class Kept:
        pass
    return Kept


Kept = registered_as_decorator()
gc.collect()
print(issubclass(Kept, Shape))
r = ref(Kept)
del Kept
gc.collect()
print(r())


@functools.singledispatch
def name(o):
    return 'object'


@name.register
def _(o: Shape):
    return 'shape'


def dispatched():
    class Virtual: pass
    print(name(Virtual()))
    Shape.register(Virtual)
    print(name(Virtual()))

    @name.register(Virtual)
    def special(o):
        return 'special'
    print(name(Virtual()), name.registry[Virtual] is special)
    return ref(Virtual)


r = dispatched()
gc.collect()
print('held by the registry', r() is not None)


def cached():
    class Seen: pass
    print(name(Seen()))
    return ref(Seen)


r = cached()
gc.collect()
print('cached weakly', r())


def subclass():
    class Concrete(Shape):
        def method(self): return __class__
    print([c.__name__ for c in Shape.__subclasses__()])
    return ref(Concrete)


r = subclass()
gc.collect()
print(r(), Shape.__subclasses__())
