"""`__mro__`, `__bases__` and the tuples of code objects are the same each time, until they change."""
import gc
import weakref


class A: pass
class B: pass
class C(A): pass
class D(C): pass


for cls in (C, D, int, bool, object, type):
    print(cls.__name__, cls.__mro__ is cls.__mro__, cls.__bases__ is cls.__bases__)
mro, bases = D.__mro__, C.__bases__
C.__bases__ = (B,)
print([cls.__name__ for cls in mro], [cls.__name__ for cls in D.__mro__], D.__mro__ is D.__mro__)
print(bases, C.__bases__, C.__bases__ is C.__bases__)


def f(a, b=1):
    "doc"
    c = a
    return lambda: (b, c, print)


code = f.__code__
for name in ('co_varnames', 'co_names', 'co_freevars', 'co_cellvars', 'co_consts'):
    print(name, getattr(code, name) is getattr(code, name))


def held():
    class E: pass
    return weakref.ref(E), E.__mro__


gone, mro = held()
gc.collect()
print(gone() is mro[0])
del mro
gc.collect()
print(gone())
