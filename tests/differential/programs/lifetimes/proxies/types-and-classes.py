"""What a proxy says that it is: type, __class__, isinstance, class patterns, singledispatch, copies and pickles."""
import abc
import collections.abc
import copy
import functools
import gc
from weakref import ProxyType, ProxyTypes, ReferenceType, proxy, ref, getweakrefs


class Shape(abc.ABC):
    __match_args__ = ('size',)

    def __init__(self, size): self.size = size

    @abc.abstractmethod
    def area(self): ...


class Square(Shape):
    def area(self): return self.size ** 2


@functools.singledispatch
def kind(o): return 'object'
@kind.register
def _(o: Shape): return 'shape'
@kind.register
def _(o: ProxyType): return 'proxy'


square = Square(3)
p = proxy(square)
print(type(p), p.__class__, isinstance(p, Square), isinstance(p, Shape), isinstance(p, ProxyType), isinstance(p, ProxyTypes), isinstance(p, int))
print(issubclass(type(p), Shape), issubclass(p.__class__, Shape), isinstance(p, collections.abc.Sized), isinstance(p, collections.abc.Hashable))
print(kind(p), kind(square), isinstance(p, object), Square.area(p), super(Square, square).size if hasattr(super(Square, square), 'size') else 'none')
match p:
    case Shape(9): print('nine')
    case Square(size): print('square of', size)
match p:
    case ProxyType(): print('a proxy')
print(issubclass(ReferenceType, object), ProxyType.__flags__ & (1 << 10) == 0, ProxyType.__name__, ProxyType.__module__, ProxyType.__base__)
for text in ('type("Sub", (ProxyType,), {})', 'ProxyType()', 'ProxyType(square)', 'object.__new__(ProxyType)', 'ProxyType.size', 'proxy()', 'proxy(1)', 'proxy(square, 1, 2)', 'proxy(square, callback=None)', 'ref(p)', 'copy.copy(5)'):
    try:
        print(text, '->', type(eval(text)).__name__)
    except (TypeError, AttributeError) as error:
        print(text, '->', error)
twin = copy.copy(p)
print(type(twin).__name__, twin.size, twin is square)
print(type(copy.deepcopy([p])[0]).__name__, len(getweakrefs(square)), getweakrefs(square)[-1] is p)
try:
    super(Square, p).area()
except TypeError as error:
    print(error)
print(object.__repr__(p).startswith('<weakref.ProxyType object at'), object.__str__(p).startswith('<weakproxy at'), type(object.__hash__(p)).__name__)
p.__class__ = type('Rectangle', (Square,), {'area': lambda self: -1})
print(type(square).__name__, p.area(), p.__class__.__name__)
del square
gc.collect()
for use in (lambda: isinstance(p, ProxyType), lambda: type(p).__name__, lambda: isinstance(p, Shape), lambda: p.__class__, lambda: kind(p)):
    try:
        print(use())
    except ReferenceError as error:
        print('ReferenceError:', error)
