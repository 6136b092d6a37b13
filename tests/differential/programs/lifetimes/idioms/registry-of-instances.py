# lifetime: counted
"""A class that knows its living instances, and a metaclass that knows its living classes."""
import gc
import weakref
from _mortal import Mortal as M

gc.disable()


class Registered(type):
    classes = weakref.WeakSet()

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.instances = weakref.WeakSet()
        Registered.classes.add(cls)

    def __call__(cls, *args):
        self = super().__call__(*args)
        cls.instances.add(self)
        return self

    def names(cls):
        return sorted(i.name for i in cls.instances)


class A(M, metaclass=Registered):
    pass


class B(A):
    pass


a, b, c = A('a'), B('b'), A('c')
print(A.names(), B.names())
del a
print(A.names(), sorted(k.__name__ for k in Registered.classes))
A('lost')
print(A.names())
c = B('c as B')
print(A.names(), B.names())
for i in sorted(B.instances, key=str):
    print('known', i)
del b, c
print('variable', i)
del i
print(B.names())
del B
gc.collect()
print(sorted(k.__name__ for k in Registered.classes), [k.__name__ for k in A.__subclasses__()])
