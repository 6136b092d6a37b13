"""Which objects take weak references, and what slots say about it."""
import weakref


class NoWeakref:
    __slots__ = ()


class OnlyWeakref:
    __slots__ = ('__weakref__',)


class Derived(NoWeakref):
    pass


class Both(OnlyWeakref):
    __slots__ = ('x',)


def function():
    yield


class C:
    def method(self):
        pass


for o in (1, 'text', b'bytes', 1.5, None, (), [], {}, object(), slice(1), range(3), NoWeakref(), {}.keys(), iter([])):
    try:
        weakref.ref(o)
        print(type(o).__name__, 'can')
    except TypeError as e:
        print(e)
for o in (set(), frozenset([1]), function, function(), C, C(), C().method, len, OnlyWeakref(), Derived(), Both(), type, weakref):
    r = weakref.ref(o)
    print(type(o).__name__, r() is o, weakref.getweakrefcount(o) >= 1)
try:
    class Twice(OnlyWeakref):
        __slots__ = ('__weakref__',)
except TypeError as e:
    print(e)
print(hasattr(C(), '__weakref__'), hasattr(NoWeakref(), '__weakref__'), C.__dict__['__weakref__'].__name__)
