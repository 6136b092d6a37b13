"""What classes say of keys that are no strings, of `mro()` that gives too little, of cells, of builtin dicts, of layouts that differ."""
import types
import warnings
from _attempt import attempt


def unset():
    class X:
        __slots__ = 'a'
    return X()


attempt(lambda: unset().a)
try:
    unset().a
except AttributeError as e:
    print(e.name, type(e.obj))
attempt(delattr, unset(), 'a')


def cell(*slots):
    class C:
        __classcell__ = 42
        __slots__ = slots


attempt(cell)
attempt(cell, '__classcell__')


class Hidden(type):
    def __new__(cls, name, bases, namespace):
        return super().__new__(cls, name, bases, namespace)


class Base:
    def f(self):
        return 1


class Celled(Base, metaclass=Hidden):
    __slots__ = ['__classcell__']

    def f(self):
        return super().f() + 1


c = Celled()
print(c.f(), Celled.__classcell__)
c.__classcell__ = 3
print(c.__classcell__)


for order in ([Base], (), 3, None, [int], [object, 3]):
    class M(type):
        def mro(cls):
            print(cls.__mro__)
            return order
    attempt(M, 'A', (), {})


class M(type):
    is_first = True

    def mro(cls):
        if M.is_first:
            M.is_first = False
            attempt(M, 'B', (cls,), {})
            cls.__bases__ += ()
        return type.mro(cls)


attempt(M, 'A', (), {})


class M(type):
    def mro(cls):
        return [Base, cls, object]


A = M('A', (Base,), {})
print(A.__mro__, A().f())

descriptor = Base.__dict__['__dict__']
for bases in ((type, Base), (Base, type), (types.ModuleType, Base), (Base, types.ModuleType), (Exception, Base), (Base, Exception)):
    Mixed = type('Mixed', bases, {})
    o = Mixed('o', (), {}) if issubclass(Mixed, type) else Mixed('o')
    o.a = 1
    attempt(lambda: type(o.__dict__))
    attempt(lambda: type(descriptor.__get__(o)))
    attempt(setattr, o, '__dict__', {'b': 2})
    attempt(getattr, o, 'b')
    attempt(descriptor.__set__, o, {'c': 3})
    attempt(getattr, o, 'c')
    attempt(delattr, o, '__dict__')
    attempt(descriptor.__delete__, o)
    attempt(setattr, o, '__dict__', 3)
attempt(descriptor.__get__, 3)

attempt(descriptor.__get__, unset())

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    C = type('MyClass', (), {1: 2, 'a': 3})
    print([(str(w.message), w.category) for w in seen], C.a)
    warnings.simplefilter('error')
    attempt(type, 'C', (), {1: 2})

print(staticmethod(unset).__dict__)
print(classmethod(print).__dict__.keys())


class Instance:
    def __call__(self):
        pass


attempt(lambda: staticmethod(Instance()).__annotations__)


def slotted(*slots, base=object):
    return type('S', (base,), {'__slots__': slots})


ab, ba = slotted('a', 'b'), slotted('b', 'a')
kinds = [ab, ba, slotted('a', 'c'), slotted('a', 'b', 'c'), slotted('c', base=ab), slotted('c', base=ba), slotted('__dict__', base=ab),
         slotted('__weakref__', base=ab), slotted('__dict__', '__weakref__', base=ab), type('S', (ab,), {}), type('S', (ba,), {}),
         slotted(base=ab), slotted('__dict__'), slotted('__dict__', '__weakref__'), Base, type('S', (Base,), {}), slotted('a', base=Base)]
for k in kinds:
    line = ''
    for other in kinds:
        o = k()
        try:
            o.__class__ = other
            line += '+'
        except TypeError as e:
            line += '-'
    print(line)
