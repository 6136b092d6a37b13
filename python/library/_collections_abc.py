"""The abstract base classes of containers, iterables, callables and awaitables.

`collections.abc` offers them; they live here so that the interpreter can be started with little.
"""

import sys
from abc import ABCMeta, abstractmethod
from itertools import count as _count

GenericAlias = type(list[int])
EllipsisType = type(...)
FunctionType = type(abstractmethod)

__all__ = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator",
    "Hashable", "Iterable", "Iterator", "Generator", "Reversible",
    "Sized", "Container", "Callable", "Collection",
    "Set", "MutableSet",
    "Mapping", "MutableMapping",
    "MappingView", "KeysView", "ItemsView", "ValuesView",
    "Sequence", "MutableSequence",
    "ByteString", "Buffer",
]  # fmt: skip

__name__ = "collections.abc"


def _iterator_type(iterable):
    return type(iter(iterable))


async def _coroutine():
    yield


_probe = (lambda: (yield))()
generator = type(_probe)
_probe.close()


async def _coroutine_probe():
    pass


_probe = _coroutine_probe()
coroutine = type(_probe)
_probe.close()
_probe = _coroutine()
async_generator = type(_probe)
del _probe, _coroutine, _coroutine_probe


def _check_methods(C, *methods):
    """True if a class has all these methods; None in place of a method says that it has not."""
    for method in methods:
        for base in C.__mro__:
            if method in base.__dict__:
                if base.__dict__[method] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


def _hook(owner_name, *methods):
    """A `__subclasshook__` for a class that only asks for methods."""

    def __subclasshook__(cls, C):
        if cls is globals()[owner_name]:
            return _check_methods(C, *methods)
        return NotImplemented

    __subclasshook__.__qualname__ = f"{owner_name}.__subclasshook__"
    return classmethod(__subclasshook__)


def _exception(typ, val, tb):
    """What throw() raises: an exception, or a class with a value and a traceback."""
    if val is None and tb is None:
        return typ
    exception = typ() if val is None else val
    return exception if tb is None else exception.with_traceback(tb)


class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0

    __subclasshook__ = _hook("Hashable", "__hash__")


class Awaitable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __await__(self):
        yield

    __subclasshook__ = _hook("Awaitable", "__await__")
    __class_getitem__ = classmethod(GenericAlias)


class Coroutine(Awaitable):
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Send a value into the coroutine: gives the next value it yields, or raises StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Raise an exception in the coroutine: gives the next value it yields, or raises StopIteration."""
        raise _exception(typ, val, tb)

    def close(self):
        """Raise GeneratorExit in the coroutine."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError("coroutine ignored GeneratorExit")

    __subclasshook__ = _hook("Coroutine", "__await__", "send", "throw", "close")


class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()

    __subclasshook__ = _hook("AsyncIterable", "__aiter__")
    __class_getitem__ = classmethod(GenericAlias)


class AsyncIterator(AsyncIterable):
    __slots__ = ()

    @abstractmethod
    async def __anext__(self):
        """Give the next item, or raise StopAsyncIteration."""
        raise StopAsyncIteration

    def __aiter__(self):
        return self

    __subclasshook__ = _hook("AsyncIterator", "__anext__", "__aiter__")


class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    async def __anext__(self):
        """Give the next item, or raise StopAsyncIteration."""
        return await self.asend(None)

    @abstractmethod
    async def asend(self, value):
        """Send a value into the generator: gives the next value it yields, or raises StopAsyncIteration."""
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Raise an exception in the generator: gives the next value it yields, or raises StopAsyncIteration."""
        raise _exception(typ, val, tb)

    async def aclose(self):
        """Raise GeneratorExit in the generator."""
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")

    __subclasshook__ = _hook("AsyncGenerator", "__aiter__", "__anext__", "asend", "athrow", "aclose")


class Iterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        while False:
            yield None

    __subclasshook__ = _hook("Iterable", "__iter__")
    __class_getitem__ = classmethod(GenericAlias)


class Iterator(Iterable):
    __slots__ = ()

    @abstractmethod
    def __next__(self):
        """Give the next item, or raise StopIteration."""
        raise StopIteration

    def __iter__(self):
        return self

    __subclasshook__ = _hook("Iterator", "__iter__", "__next__")


class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        while False:
            yield None

    __subclasshook__ = _hook("Reversible", "__reversed__", "__iter__")


class Generator(Iterator):
    __slots__ = ()

    def __next__(self):
        """Give the next item, or raise StopIteration."""
        return self.send(None)

    @abstractmethod
    def send(self, value):
        """Send a value into the generator: gives the next value it yields, or raises StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Raise an exception in the generator: gives the next value it yields, or raises StopIteration."""
        raise _exception(typ, val, tb)

    def close(self):
        """Raise GeneratorExit in the generator."""
        try:
            self.throw(GeneratorExit)
        except StopIteration as stop:
            return stop.value
        except GeneratorExit:
            return None
        raise RuntimeError("generator ignored GeneratorExit")

    __subclasshook__ = _hook("Generator", "__iter__", "__next__", "send", "throw", "close")


class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0

    __subclasshook__ = _hook("Sized", "__len__")


class Container(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False

    __subclasshook__ = _hook("Container", "__contains__")
    __class_getitem__ = classmethod(GenericAlias)


class Collection(Sized, Iterable, Container):
    __slots__ = ()

    __subclasshook__ = _hook("Collection", "__len__", "__iter__", "__contains__")


class Buffer(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __buffer__(self, flags: int, /) -> memoryview:
        raise NotImplementedError

    __subclasshook__ = _hook("Buffer", "__buffer__")


class _CallableGenericAlias(GenericAlias):
    """`Callable[[int, str], bool]`: its arguments are flat, `(int, str, bool)`, yet are shown as they were written."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if isinstance(parameters, (tuple, list)):
            args = (*parameters, result)
        elif not _is_param_expr(parameters):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {parameters}")
        return super().__new__(cls, origin, args)

    def __repr__(self):
        if len(self.__args__) == 2 and _is_param_expr(self.__args__[0]):
            return super().__repr__()
        parameters = ", ".join(_type_repr(arg) for arg in self.__args__[:-1])
        return f"collections.abc.Callable[[{parameters}], {_type_repr(self.__args__[-1])}]"

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return _CallableGenericAlias, (Callable, args)

    def __getitem__(self, item):
        # A ParamSpec as the only parameter may be given its types without brackets.
        if not isinstance(item, tuple):
            item = (item,)
        new_args = super().__getitem__(item).__args__
        if not isinstance(new_args[0], (tuple, list)):
            new_args = (new_args[:-1], new_args[-1])
        return _CallableGenericAlias(Callable, tuple(new_args))


def _is_param_expr(obj):
    """What may stand for the parameters of a Callable in place of a list: `...`, a ParamSpec, a Concatenate."""
    if obj is Ellipsis or isinstance(obj, list):
        return True
    kind = type(obj)
    return kind.__module__ == "typing" and kind.__name__ in ("ParamSpec", "_ConcatenateGenericAlias")


def _type_repr(obj):
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    if obj is Ellipsis:
        return "..."
    if isinstance(obj, FunctionType):
        return obj.__name__
    return repr(obj)


class Callable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    __subclasshook__ = _hook("Callable", "__call__")
    __class_getitem__ = classmethod(_CallableGenericAlias)


def _among_sets(method):
    """A comparison that does not apply to what is no Set."""

    def comparison(self, other):
        return method(self, other) if isinstance(other, Set) else NotImplemented

    comparison.__name__ = method.__name__
    comparison.__qualname__ = method.__qualname__
    return comparison


def _with_elements(method):
    """An operator that does not apply to what cannot be iterated over."""

    def operation(self, other):
        return method(self, other) if isinstance(other, Iterable) else NotImplemented

    operation.__name__ = method.__name__
    operation.__qualname__ = method.__qualname__
    return operation


class Set(Collection):
    """A container of distinct elements.

    A subclass gives __contains__, __iter__ and __len__; comparisons and operators then come from here. To make them
    faster it may redefine __le__ and __ge__: the others follow suit.
    """

    __slots__ = ()

    @_among_sets
    def __le__(self, other):
        return not len(self) > len(other) and all(map(other.__contains__, self))

    @_among_sets
    def __ge__(self, other):
        return not len(self) < len(other) and all(map(self.__contains__, other))

    @_among_sets
    def __lt__(self, other):
        return self.__le__(other) and len(self) != len(other)

    @_among_sets
    def __gt__(self, other):
        return self.__ge__(other) and len(self) != len(other)

    @_among_sets
    def __eq__(self, other):
        return len(self) == len(other) and self.__le__(other)

    @classmethod
    def _from_iterable(cls, it):
        """Make a set of any iterable: to be overridden where the constructor takes something else."""
        return cls(it)

    def _coerced(self, other):
        """Some elements as a set."""
        return other if isinstance(other, Set) else self._from_iterable(other)

    def isdisjoint(self, other):
        """Whether the sets have no element in common."""
        for element in other:
            if element in self:
                return False
        return True

    @_with_elements
    def __and__(self, other):
        return self._from_iterable(filter(self.__contains__, other))

    @_with_elements
    def __or__(self, other):
        return self._from_iterable([*self, *other])

    @_with_elements
    def __sub__(self, other):
        unwanted = self._coerced(other)
        return self._from_iterable(element for element in self if not element in unwanted)

    @_with_elements
    def __rsub__(self, other):
        return self._from_iterable(element for element in self._coerced(other) if not element in self)

    @_with_elements
    def __xor__(self, other):
        other = self._coerced(other)
        return (self - other) | (other - self)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def _hash(self):
        """A hash of the elements, for subclasses that cannot change: that of a frozenset of them."""
        mask = 2 * sys.maxsize + 1
        n = len(self)
        h = (1927868237 * (n + 1)) & mask
        for element in self:
            hx = hash(element)
            h ^= ((hx ^ (hx << 16) ^ 89869747) * 3644798167) & mask
        h ^= (h >> 11) ^ (h >> 25)
        h = (h * 69069 + 907133923) & mask
        if h > sys.maxsize:
            h -= mask + 1
        return 590923713 if h == -1 else h


def _drain(take, error):
    """Calls until there is nothing left."""
    try:
        while True:
            take()
    except error:
        pass


class MutableSet(Set):
    """A set whose elements can change. A subclass gives __contains__, __iter__, __len__, add() and discard()."""

    __slots__ = ()

    @abstractmethod
    def add(self, value):
        """Add an element; it may be there already."""
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        """Remove an element; it need not be there."""
        raise NotImplementedError

    def remove(self, value):
        """Remove an element; KeyError if it is not there."""
        present = value in self
        if not present:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        """Remove some element and give it; KeyError if there is none."""
        found = [*_first(self)]
        if not found:
            raise KeyError
        self.discard(found[0])
        return found[0]

    def clear(self):
        """Remove all elements, with pop()."""
        _drain(self.pop, KeyError)

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        kept = self._coerced(it)
        for value in [*self]:
            if value not in kept:
                self.discard(value)
        return self

    def __isub__(self, it):
        for value in [*self] if it is self else it:
            self.discard(value)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        for value in self._coerced(it):
            change = self.discard if value in self else self.add
            change(value)
        return self


def _first(iterable):
    """The first item, if there is one."""
    for item in iterable:
        yield item
        return


class Mapping(Collection):
    """A collection of values found by keys. A subclass gives __getitem__, __iter__ and __len__."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 6  # Py_TPFLAGS_MAPPING

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        "D.get(k[,d]) -> D[k] if k in D, else d.  d defaults to None."
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        "D.keys() -> a set-like object providing a view on D's keys"
        return KeysView(self)

    def items(self):
        "D.items() -> a set-like object providing a view on D's items"
        return ItemsView(self)

    def values(self):
        "D.values() -> an object providing a view on D's values"
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __reversed__ = None


class MappingView(Sized):
    __slots__ = ("_mapping",)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._mapping!r})"

    __class_getitem__ = classmethod(GenericAlias)


class KeysView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __contains__(self, value):
        for key in self._mapping:
            found = self._mapping[key]
            if found is value or found == value:
                return True
        return False

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class MutableMapping(Mapping):
    """A mapping whose items can change. A subclass gives also __setitem__ and __delitem__."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    __marker = object()

    def pop(self, key, default=__marker):
        """Remove a key and give its value; without the key the default, or KeyError."""
        has_default = default is not self.__marker
        try:
            value = self[key]
        except KeyError:
            if has_default:
                return default
            raise
        del self[key]
        return value

    def popitem(self):
        """Remove some key and give it with its value; KeyError if there is none."""
        for key in _first(self):
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        """Remove all items, with popitem()."""
        _drain(self.popitem, KeyError)

    def update(self, other=(), /, **kwds):
        """Take over the items of a mapping, or of an iterable of pairs, and those given by keywords."""
        for source in (other, kwds):
            keys = source if isinstance(source, Mapping) else source.keys() if hasattr(source, "keys") else None
            pairs = source if keys is None else ((key, source[key]) for key in keys)
            for key, value in pairs:
                self[key] = value

    def setdefault(self, key, default=None):
        """The value of a key, which is set to the default if the key is not there."""
        if key not in self:
            self[key] = default
        return self[key]


class Sequence(Reversible, Collection):
    """A collection of items found by their numbers. A subclass gives __getitem__ and __len__."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 5  # Py_TPFLAGS_SEQUENCE

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        try:
            for i in _count():
                yield self[i]
        except IndexError:
            pass

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __reversed__(self):
        yield from map(self.__getitem__, range(len(self) - 1, -1, -1))

    def index(self, value, start=0, stop=None):
        """S.index(value, [start, [stop]]) -> integer -- return first index of value.
        Raises ValueError if the value is not present.

        Supporting start and stop arguments is optional, but
        recommended.
        """
        n = len(self) if (start or 0) < 0 or (stop or 0) < 0 else 0
        begin = 0 if start is None else start if start >= 0 else max(start + n, 0)
        end = stop if stop is None or stop >= 0 else stop + n
        for i in _count(begin):
            if end is not None and i >= end:
                break
            try:
                item = self[i]
            except IndexError:
                break
            if item is value or item == value:
                return i
        raise ValueError

    def count(self, value):
        "S.count(value) -> integer -- return number of occurrences of value"
        return sum(1 for item in self if item is value or item == value)


class _DeprecateByteStringMeta(ABCMeta):
    def __new__(cls, name, bases, namespace, **kwargs):
        if name != "ByteString":
            import warnings

            warnings._deprecated("collections.abc.ByteString", remove=(3, 14))
        return super().__new__(cls, name, bases, namespace, **kwargs)

    def __instancecheck__(cls, instance):
        import warnings

        warnings._deprecated("collections.abc.ByteString", remove=(3, 14))
        return super().__instancecheck__(instance)


class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):
    """What bytes and bytearray have in common. Deprecated."""

    __slots__ = ()


class MutableSequence(Sequence):
    """A sequence whose items can change. A subclass gives also __setitem__, __delitem__ and insert()."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        "S.insert(index, value) -- insert value before index"
        raise IndexError

    def append(self, value):
        "S.append(value) -- append value to the end of the sequence"
        self.insert(len(self), value)

    def clear(self):
        """Remove all items, with pop()."""
        _drain(self.pop, IndexError)

    def reverse(self):
        """Turn the order of the items around."""
        left, right = 0, len(self) - 1
        while left < right:
            self[left], self[right] = self[right], self[left]
            left, right = left + 1, right - 1

    def extend(self, values):
        """Append the items of an iterable."""
        for value in [*values] if values is self else values:
            self.append(value)

    def pop(self, index=-1):
        """S.pop([index]) -> item -- remove and return item at index (default last).
        Raise IndexError if list is empty or index is out of range.
        """
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        """S.remove(value) -- remove first occurrence of value.
        Raise ValueError if the value is not present.
        """
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


for _base, _types in (
    (Coroutine, [coroutine]),
    (AsyncGenerator, [async_generator]),
    (Generator, [generator]),
    (Iterator, [_iterator_type(sample) for sample in (b"", bytearray(), {}, {}.keys(), {}.items(), {}.values(), [], range(0), set(), "", (), zip())] + [type(reversed([]))]),
    (Set, [frozenset]),
    (MutableSet, [set]),
    (KeysView, [type({}.keys())]),
    (ItemsView, [type({}.items())]),
    (ValuesView, [type({}.values())]),
    (Mapping, [type(type.__dict__), type((lambda: sys._getframe().f_locals)())]),
    (MutableMapping, [dict]),
    (Sequence, [tuple, str, bytes, range, memoryview]),
    (MutableSequence, [list, bytearray]),
    (ByteString, [bytes, bytearray]),
):  # fmt: skip
    for _type in _types:
        _base.register(_type)
del _base, _types, _type
