"""A registry of subclasses: by hook, by __subclasses__ and in a weak set; classes are cycles and go in a collection."""
import gc
from weakref import WeakSet, WeakValueDictionary, ref


class Shape:
    registry = WeakValueDictionary()
    seen = WeakSet()

    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[tag or cls.__name__.lower()] = cls
        cls.seen.add(cls)

    @classmethod
    def make(cls, tag, *args):
        return cls.registry[tag](*args)


class Circle(Shape):
    pass


class Square(Shape, tag='sq'):
    pass


def collect_and_show():
    gc.collect()
    print(sorted(Shape.registry), sorted(c.__name__ for c in Shape.__subclasses__()), len(Shape.seen))


collect_and_show()
s = Shape.make('sq')
print(type(s).__name__)
del Circle
collect_and_show()
del Square
collect_and_show()
try:
    Shape.make('circle')
except KeyError as error:
    print('KeyError', error)
del s
collect_and_show()


def local():
    class Local(Shape):
        def method(self):
            return __class__

    class Deeper(Local, tag='deep'):
        pass
    print(Local.__subclasses__() == [Deeper])
    return ref(Local, lambda r: print('Local is gone'))


r = local()
collect_and_show()
print(r())
kept = type('Dynamic', (Shape,), {}, tag='dyn')
x = kept()
x.cls = kept
del x
collect_and_show()
del kept
collect_and_show()
