# lifetime: counted
"""Classes made and dropped, with metaclasses that hold instances, hooks that run, and weak subclass lists."""
import gc
import weakref
from _mortal import Mortal as M

gc.collect()


class Meta(type):
    def __new__(mcls, name, bases, namespace, **keywords):
        print('new', name, sorted(keywords))
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, note=None):
        super().__init__(name, bases, namespace)
        cls.note = note

    def __del__(cls):
        print('class dies', cls.__name__)


class Base(metaclass=Meta):
    def __init_subclass__(cls, **keywords):
        print('subclass', cls.__name__)
        super().__init_subclass__()


def make():
    class Sub(Base, note=M('note of Sub')):
        attribute = M('attribute of Sub')

        def method(self):
            return __class__
    return Sub


Sub = make()
instance = Sub()
print([c.__name__ for c in Base.__subclasses__()])
watch = weakref.ref(Sub, lambda r: print('callback'))
del Sub
gc.collect()
print('the instance keeps it', instance.method().__name__)
del instance
gc.collect()
print(Base.__subclasses__(), watch())
print('-- made by type()')
C = Meta('C', (Base,), {'x': M('x of C')})
D = Meta('D', (C,), {'y': M('y of D')})
del C
gc.collect()
print([c.__name__ for c in D.__mro__])
D.__bases__ = (Base,)
gc.collect()
print('-- bases changed')
del D
gc.collect()
print('end')
