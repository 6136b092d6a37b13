"""Containers beside dict, list, set and tuple.

namedtuple, deque, ChainMap, Counter, OrderedDict, defaultdict, and UserDict, UserList and UserString to derive from.
"""

__all__ = [
    "ChainMap",
    "Counter",
    "OrderedDict",
    "UserDict",
    "UserList",
    "UserString",
    "defaultdict",
    "deque",
    "namedtuple",
]

import _collections_abc
import operator as _operator
import sys as _sys
from _collections import (
    OrderedDict,
    _count_elements,
    _deque_iterator,
    _tuplegetter,
    defaultdict,
    deque,
)
from itertools import chain as _chain
from itertools import repeat as _repeat
from itertools import starmap as _starmap
from keyword import iskeyword as _iskeyword
from operator import itemgetter as _itemgetter
from reprlib import recursive_repr as _recursive_repr

_collections_abc.MutableSequence.register(deque)


def _field_names(typename, names, rename):
    """The checked names of a named tuple's fields."""
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    names = [str(name) for name in names]
    seen = set()
    if rename:
        for i, name in enumerate(names):
            if not name.isidentifier() or _iskeyword(name) or name.startswith("_") or name in seen:
                names[i] = f"_{i}"
            seen.add(name)
        seen.clear()
    for name in [typename, *names]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    return tuple(_sys.intern(name) for name in names)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Give a new subclass of tuple with named fields.

    >>> Point = namedtuple('Point', ['x', 'y'])
    >>> p = Point(11, y=22)             # by position or by keyword
    >>> p[0] + p[1]                     # items as of a plain tuple
    33
    >>> x, y = p                        # taken apart like one
    >>> p.x + p.y                       # fields by name
    33
    >>> p._replace(x=100)               # like str.replace() but targets named fields
    Point(x=100, y=22)
    """
    typename = _sys.intern(str(typename))
    field_names = _field_names(typename, field_names, rename)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(reversed(list(zip(reversed(field_names), reversed(defaults)))))

    count = len(field_names)
    parameters = ", ".join(field_names)
    tuple_new = tuple.__new__
    # The constructor is made of source text so that its parameters have the names of the fields.
    comma = "," if count == 1 else ""
    __new__ = eval(
        f"lambda _cls, {parameters}: _tuple_new(_cls, ({parameters}{comma}))",
        {"_tuple_new": tuple_new, "__builtins__": {}, "__name__": f"namedtuple_{typename}"},
    )
    __new__.__name__ = "__new__"
    __new__.__doc__ = f"Create new instance of {typename}({parameters})"
    if defaults is not None:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = tuple_new(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, field_names, self))
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"

    template = "(" + ", ".join(f"{name}=%r" for name in field_names) + ")"

    def __repr__(self):
        "Return a nicely formatted representation string"
        return self.__class__.__name__ + template % self

    def _asdict(self):
        "Return a new dict which maps field names to their values."
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        "Return self as a plain tuple.  Used by copy and pickle."
        return tuple(self)

    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"

    namespace = {
        "__doc__": f"{typename}({parameters})",
        "__slots__": (),
        "_fields": field_names,
        "_field_defaults": field_defaults,
        "__new__": __new__,
        "_make": _make,
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": field_names,
    }
    for i, name in enumerate(field_names):
        namespace[name] = _tuplegetter(i, _sys.intern(f"Alias for field number {i}"))
    result = type(typename, (tuple,), namespace)

    if module is None:
        try:
            module = _sys._getframemodulename(1) or "__main__"
        except AttributeError:
            module = "__main__"
    if module is not None:
        result.__module__ = module
    return result


def _method(function, name, owner, doc=None):
    """A function made at run time, as a method under a name of its own."""
    function.__name__ = name
    function.__qualname__ = f"{owner}.{name}"
    function.__doc__ = doc
    return function


def _count_comparison(name, compare, doc):
    def comparison(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(compare(self[element], other[element]) for element in {**self, **other})

    return _method(comparison, name, "Counter", doc)


def _strict(name, weak, doc):
    def comparison(self, other):
        answer = weak(self, other)
        return answer if answer is NotImplemented else answer and self != other

    return _method(comparison, name, "Counter", doc)


def _count_arithmetic(name, combine, doc):
    """An operator on the counts of two counters; of the results only the positive ones are kept."""

    def operation(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        # In the order of the left counter, then that of the right one.
        for element in {**self, **other}:
            count = combine(self[element], other[element])
            if count > 0:
                result[element] = count
        return result

    return _method(operation, name, "Counter", doc)


def _inplace(name, combine, doc, own_only=False):
    def operation(self, other):
        for element in list(self) if own_only else list(other):
            self[element] = combine(self[element], other[element])
        for element, count in list(self.items()):
            if not count > 0:
                del self[element]
        return self

    return _method(operation, name, "Counter", doc)


class Counter(dict):
    """A dict that counts: elements are keys, how often they occur is their value.

    >>> c = Counter('abcdeabcdabcaba')
    >>> c.most_common(3)
    [('a', 5), ('b', 4), ('c', 3)]
    >>> sum(c.values())
    15
    >>> c['x']                          # what is not there has been counted 0 times
    0
    """

    def __init__(self, iterable=None, /, **kwds):
        """Count the elements of an iterable, or take counts from a mapping or from keywords."""
        dict.__init__(self)
        self.update(iterable, **kwds)

    def __missing__(self, element):
        """What has not been counted has been counted 0 times."""
        return 0

    def __delitem__(self, element):
        """Forget an element, which need not be there."""
        self.pop(element, None)

    def __reduce__(self):
        return type(self), (dict(self),)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def __repr__(self):
        counts = dict(self)
        try:
            counts = dict(self.most_common())
        except TypeError:
            # Counts that cannot be ordered stay as they are.
            pass
        return f"{type(self).__name__}({counts or ''})"

    def update(self, iterable=None, /, **kwds):
        """Count the elements of an iterable, or add the counts of a mapping and of keywords."""
        if isinstance(iterable, _collections_abc.Mapping):
            if not self:
                dict.update(self, iterable)
            else:
                for element, count in iterable.items():
                    self[element] = count + self.get(element, 0)
        elif iterable is not None:
            _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Like update(), but takes away. Counts may fall below zero."""
        if iterable is None:
            iterable = ()
        pairs = iterable.items() if isinstance(iterable, _collections_abc.Mapping) else zip(iterable, _repeat(1))
        for element, count in pairs:
            self[element] = self.get(element, 0) - count
        if kwds:
            self.subtract(kwds)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        """Not defined: what should become of an element that comes twice?"""
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def elements(self):
        """Each element as often as it has been counted."""
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    def most_common(self, n=None):
        """Pairs of element and count, highest count first: all of them, or the first n."""
        if n is not None:
            from heapq import nlargest

            return nlargest(n, self.items(), key=_itemgetter(1))
        return sorted(self.items(), key=_itemgetter(1), reverse=True)

    def total(self):
        """The sum of all counts."""
        return sum(self.values())

    def __pos__(self):
        """The positive counts."""
        return self + Counter()

    def __neg__(self):
        """The negative counts, turned positive."""
        return Counter() - self

    __eq__ = _count_comparison("__eq__", _operator.eq, "Whether all counts are equal; a missing one is 0.")
    __le__ = _count_comparison("__le__", _operator.le, "Whether no count is greater than the other's.")
    __ge__ = _count_comparison("__ge__", _operator.ge, "Whether no count is smaller than the other's.")
    __lt__ = _strict("__lt__", __le__, "Whether no count is greater than the other's, and some is smaller.")
    __gt__ = _strict("__gt__", __ge__, "Whether no count is smaller than the other's, and some is greater.")

    def __ne__(self, other):
        """Whether some counts differ."""
        answer = self.__eq__(other)
        return answer if answer is NotImplemented else not answer

    __add__ = _count_arithmetic("__add__", _operator.add, "The sums of the counts, as far as they are positive.")
    __sub__ = _count_arithmetic("__sub__", _operator.sub, "The differences of the counts, as far as they are positive.")
    __or__ = _count_arithmetic("__or__", max, "The greater counts, as far as they are positive.")
    __and__ = _count_arithmetic("__and__", min, "The smaller counts, as far as they are positive.")
    __iadd__ = _inplace("__iadd__", _operator.add, "Add counts; keep the positive ones.")
    __isub__ = _inplace("__isub__", _operator.sub, "Subtract counts; keep the positive ones.")
    __ior__ = _inplace("__ior__", max, "Take the greater counts; keep the positive ones.")
    __iand__ = _inplace("__iand__", min, "Take the smaller counts; keep the positive ones.", own_only=True)


class ChainMap(_collections_abc.MutableMapping):
    """Several mappings seen as one. The first that has a key gives its value; only the first is ever changed."""

    def __init__(self, *maps):
        self.maps = [*maps] if maps else [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                # Rather than ask whether the key is there: a mapping may have an answer for keys that are not.
                return mapping[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __iter__(self):
        # In the order that updating the last mapping with those before it would give.
        keys = {}
        for mapping in self.maps[::-1]:
            keys.update(dict.fromkeys(mapping))
        return iter(keys)

    def __len__(self):
        return len({key for mapping in self.maps for key in mapping})

    def __bool__(self):
        return any(self.maps)

    @_recursive_repr()
    def __repr__(self):
        shown = ", ".join(repr(mapping) for mapping in self.maps)
        return f"{type(self).__name__}({shown})"

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        """A chain of one dict, with these keys."""
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """A chain with a copy of the first mapping, and with the others themselves."""
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """A chain with another mapping before the others: m updated with the keywords, or a new dict."""
        child = {} if m is None else m
        if kwargs:
            child.update(kwargs)
        return self.__class__(child, *self.maps)

    @property
    def parents(self):
        """The chain without its first mapping."""
        return self.__class__(*self.maps[1:])

    def _change(self, action, *args, problem):
        """Do something to the first mapping; a KeyError says that it is only there that the key was looked for."""
        try:
            return action(self.maps[0], *args)
        except KeyError:
            raise KeyError(problem)

    def __setitem__(self, key, value):
        first = self.maps[0]
        first[key] = value

    def __delitem__(self, key):
        self._change(_operator.delitem, key, problem=f"Key not found in the first mapping: {key!r}")

    def pop(self, key, *default):
        """Remove a key from the first mapping and give its value."""
        take = _operator.methodcaller("pop", key, *default)
        return self._change(take, problem=f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        """Remove a key from the first mapping and give it with its value."""
        return self._change(_operator.methodcaller("popitem"), problem="No keys found in the first mapping.")

    def clear(self):
        """Empty the first mapping."""
        self.maps[0].clear()

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        made = self.copy()
        made |= other
        return made

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        flat = dict(other)
        flat.update((key, self[key]) for key in self)
        return self.__class__(flat)

    def __ior__(self, other):
        self.maps[0].update(other)
        return self


def _plain(o):
    """What one of the classes below holds; anything else as it is."""
    return o.data if isinstance(o, (UserDict, UserList, UserString)) else o


def _forwarding(owner, names, *, wrap=False, argument=lambda o: o):
    """Methods that do to the data what their names say, with what `argument` makes of the arguments. With `wrap` the class is made of the result."""

    def make(name):
        def forwarded(self, /, *args, **kwds):
            result = getattr(self.data, name)(*map(argument, args), **kwds)
            return self.__class__(result) if wrap else result

        return _method(forwarded, name, owner)

    return {name: make(name) for name in names.split()}


def _comparing(owner):
    """The six comparisons, of the data."""

    def make(name):
        compare = getattr(_operator, name)
        return _method(lambda self, other: compare(self.data, _plain(other)), f"__{name}__", owner)

    return {f"__{name}__": make(name) for name in ("eq", "ne", "lt", "le", "gt", "ge")}


class UserDict(_collections_abc.MutableMapping):
    """A dict to derive from: the items are in the plain dict `data`."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for source in (dict, kwargs):
            if source:
                self.update(source)

    locals().update(_forwarding("UserDict", "__len__ __iter__ __contains__ __repr__ __setitem__ __delitem__"))

    def __getitem__(self, key):
        if key not in self.data and (missing := getattr(type(self), "__missing__", None)) is not None:
            return missing(self, key)
        return self.data[key]

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __or__(self, other):
        return self._joined(self.data, _plain(other))

    def __ror__(self, other):
        return self._joined(_plain(other), self.data)

    def _joined(self, left, right):
        both = isinstance(left, dict) and isinstance(right, dict)
        return self.__class__(left | right) if both else NotImplemented

    def __ior__(self, other):
        self.data |= _plain(other)
        return self

    def __copy__(self):
        made = self.__class__.__new__(self.__class__)
        vars(made).update(vars(self), data=self.data.copy())
        return made

    def copy(self):
        if type(self) is UserDict:
            return UserDict(self.data.copy())
        from copy import copy

        # The data go in by the methods of the class, which may do more than store them.
        data, self.data = self.data, {}
        try:
            made = copy(self)
        finally:
            self.data = data
        made.update(self)
        return made

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


class UserList(_collections_abc.MutableSequence):
    """A list to derive from: the items are in the plain list `data`."""

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else [*_plain(initlist)]

    locals().update(_comparing("UserList"))
    locals().update(
        _forwarding(
            "UserList",
            "__repr__ __contains__ __len__ __setitem__ __delitem__ append insert pop remove clear count index reverse sort",
        )
    )
    locals().update(_forwarding("UserList", "extend", argument=_plain))
    locals().update(_forwarding("UserList", "__mul__ __rmul__", wrap=True))

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def __add__(self, other):
        return self.__class__(self.data + [*_plain(other)])

    def __radd__(self, other):
        return self.__class__([*_plain(other)] + self.data)

    def __iadd__(self, other):
        self.data.extend(_plain(other))
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):
        made = self.__class__.__new__(self.__class__)
        vars(made).update(vars(self), data=self.data[:])
        return made

    def copy(self):
        return self.__class__(self)


class UserString(_collections_abc.Sequence):
    """A str to derive from: the text is in the plain str `data`."""

    def __init__(self, seq):
        text = _plain(seq)
        self.data = text if isinstance(text, str) else str(text)

    locals().update(_comparing("UserString"))
    locals().update(
        _forwarding(
            "UserString",
            "__str__ __repr__ __hash__ __contains__ __len__ count endswith find format format_map index isalnum isalpha "
            "isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join partition "
            "rfind rindex rpartition rsplit split splitlines startswith",
            argument=_plain,
        )
    )
    locals().update(
        _forwarding(
            "UserString",
            "__getitem__ __mul__ __rmul__ capitalize casefold center expandtabs ljust lower lstrip removeprefix "
            "removesuffix replace rjust rstrip strip swapcase title translate upper zfill",
            argument=_plain,
            wrap=True,
        )
    )
    maketrans = str.maketrans

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __getnewargs__(self):
        return (self.data,)

    def __add__(self, other):
        return self.__class__(self.data + str(_plain(other)))

    def __radd__(self, other):
        return self.__class__(str(_plain(other)) + self.data)

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def encode(self, encoding="utf-8", errors="strict"):
        return self.data.encode(encoding or "utf-8", errors or "strict")
