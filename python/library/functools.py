"""Tools for functions and callables."""

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]  # fmt: skip

from abc import get_cache_token
from collections import namedtuple
from types import GenericAlias, MappingProxyType, UnionType

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like the function that it wraps.

    The attributes named in `assigned` are copied, the dicts named in `updated` are updated; `__wrapped__` leads to the
    original.
    """
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that calls update_wrapper() with the decorated function as the wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _derived(name, root, negate, join):
    """A comparison made of another one: `not a < b`, joined with equality where need be.

    `join` is None, 'or' (... or a == b) or 'and' (... and a != b).
    """

    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if join == "or":
            return (not answer if negate else answer) or self == other
        if join == "and":
            return (not answer if negate else answer) and self != other
        return not answer

    method.__name__ = name
    return method


_comparisons = {
    "__lt__": [("__gt__", True, "and"), ("__le__", False, "or"), ("__ge__", True, None)],
    "__le__": [("__ge__", True, "or"), ("__lt__", False, "and"), ("__gt__", True, None)],
    "__gt__": [("__lt__", True, "and"), ("__ge__", False, "or"), ("__le__", True, None)],
    "__ge__": [("__le__", True, "or"), ("__gt__", False, "and"), ("__lt__", True, None)],
}


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods"""
    roots = {name for name in _comparisons if getattr(cls, name, None) is not getattr(object, name, None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, negate, join in _comparisons[root]:
        if name not in roots:
            method = _derived(name, root, negate, join)
            method.__doc__ = getattr(int, name).__doc__
            # It is found by pickle as the class's own.
            method.__module__, method.__qualname__ = cls.__module__, f"{cls.__qualname__}.{name}"
            setattr(cls, name, method)
    return cls


class partialmethod:
    """A method with some arguments given already: like partial, to stand in the body of a class."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args), *(f"{key}={value!r}" for key, value in self.keywords.items())]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                # Something callable came of it: it has taken care of self already.
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def _unwrap_partial(func):
    while isinstance(func, partial):
        func = func.func
    return func


def _unwrap_partialmethod(func):
    previous = None
    while func is not previous:
        previous = func
        while isinstance(getattr(func, "__partialmethod__", None), partialmethod):
            func = func.__partialmethod__
        while isinstance(func, partialmethod):
            func = getattr(func, "func")
        func = _unwrap_partial(func)
    return func


_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def lru_cache(maxsize=128, typed=False):
    """Decorate a function so that it remembers its latest results.

    With maxsize None it remembers all of them. With typed true, arguments of different types are told apart even if they
    are equal: f(3) and f(3.0). Arguments must be hashable. f.cache_info() tells hits, misses, maxsize and currsize,
    f.cache_clear() forgets everything, and f.__wrapped__ is the function itself.
    """
    user_function = None
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        # The bare decorator: the function itself has come as maxsize.
        user_function, maxsize = maxsize, 128
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)

    return decorate if user_function is None else decorate(user_function)


def cache(user_function, /):
    'Simple lightweight unbounded cache.  Sometimes called "memoize".'
    return lru_cache(maxsize=None)(user_function)


def _registered_bases(cls, types):
    """Those of some types that count a class as a subclass although it does not derive from them, the most special only."""
    def counts(typ):
        return (
            isinstance(typ, type)
            and not isinstance(typ, GenericAlias)
            and typ not in cls.__mro__
            and issubclass(cls, typ)
        )

    candidates = [typ for typ in types if counts(typ)]
    bases = [typ for typ in candidates if not any(typ is not other and typ in other.__mro__ for other in candidates)]
    special = []
    for typ in bases:
        # Its subclasses may also count the class: then their bases among the types go first.
        paths = [
            [base for base in sub.__mro__ if base in bases]
            for sub in typ.__subclasses__()
            if sub not in cls.__mro__ and issubclass(cls, sub)
        ]
        paths.sort(key=len, reverse=True)
        for found in [base for path in paths for base in path] or [typ]:
            if found not in special:
                special.append(found)
    return special


def _c3_mro(cls, abcs=()):
    """The resolution order of a class as if it derived from abstract classes, each where it first counts as a base."""
    own = [base for base in cls.__bases__]
    # Behind the last base that is abstract itself; before the concrete ones, which say less.
    split = max((i + 1 for i, base in enumerate(own) if hasattr(base, "__abstractmethods__")), default=0)
    here, above = [], []
    for typ in abcs:
        newly = issubclass(cls, typ) and not any(issubclass(base, typ) for base in own)
        (here if newly else above).append(typ)
    parents = own[:split] + here + own[split:]
    lines = [_c3_mro(parent, above) for parent in parents]
    lines += [list(own[:split]), list(here), list(own[split:])]
    order = [cls]
    while lines := [line for line in lines if line]:
        good = (line[0] for line in lines if not any(line[0] in other[1:] for other in lines))
        head = next(good, None)
        if head is None:
            raise RuntimeError("Inconsistent hierarchy")
        order.append(head)
        for line in lines:
            if line[0] is head:
                line.pop(0)
    return order


def _compose_mro(cls, types):
    """The resolution order of a class with the abstract classes among `types` that it was registered with."""
    return _c3_mro(cls, _registered_bases(cls, types))


def _find_impl(cls, registry):
    """The implementation that suits a class best."""
    order = _compose_mro(cls, registry)
    for i, best in enumerate(order):
        if best not in registry:
            continue
        rival = order[i + 1] if i + 1 < len(order) else None
        strangers = rival in registry and rival not in cls.__mro__ and best not in cls.__mro__
        if strangers and not issubclass(best, rival):
            raise RuntimeError(f"Ambiguous dispatch: {best} or {rival}")
        return registry[best]
    return None


def _alternatives(cls):
    """The classes that an implementation is registered for: a class, or the members of a union of classes. Else None."""
    if isinstance(cls, type) and not isinstance(cls, GenericAlias):
        return (cls,)
    members = cls.__args__ if _is_union(cls) else ()
    return members if members and all(isinstance(member, type) for member in members) else None


def _is_union(cls):
    from typing import Union, get_origin

    return get_origin(cls) in (Union, UnionType)


def _annotated_type(function):
    """The annotation of the first parameter, for @register without arguments."""
    if not getattr(function, "__annotations__", None):
        raise TypeError(
            f"Invalid first argument to `register()`: {function!r}. "
            "Use either `@register(some_class)` or plain `@register` on an annotated function."
        )
    from typing import get_type_hints

    name, cls = next(iter(get_type_hints(function).items()))
    if _alternatives(cls) is None:
        problem = "not all arguments are classes" if _is_union(cls) else "is not a class"
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {problem}.")
    return cls


def singledispatch(func):
    """A function with several implementations, of which the type of the first argument chooses one.

    The decorated function is the implementation for all types without one of their own; `register` adds others:

        @f.register(list)
        def _(arg): ...
    """
    try:
        from weakref import WeakKeyDictionary
    except ImportError:
        # Without weak references the classes it was called with live as long as the function.
        WeakKeyDictionary = dict

    registry = {object: func}
    remembered = WeakKeyDictionary()
    # The state of abstract classes for which `remembered` is right; None as long as none is registered.
    token = None

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal token
        if token is not None and token != (now := get_cache_token()):
            remembered.clear()
            token = now
        try:
            return remembered[cls]
        except KeyError:
            found = remembered[cls] = registry.get(cls) or _find_impl(cls, registry)
            return found

    def register(cls, func=None):
        """Add an implementation. Without `func` it is a decorator."""
        nonlocal token
        classes = _alternatives(cls)
        if func is None:
            if classes is not None:
                return partial(register, cls)
            func, cls = cls, _annotated_type(cls)
            classes = _alternatives(cls)
        elif classes is None:
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        registry.update(dict.fromkeys(classes, func))
        if token is None and any(hasattr(base, "__abstractmethods__") for base in classes):
            token = get_cache_token()
        remembered.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    update_wrapper(wrapper, func)
    wrapper.dispatch = dispatch
    wrapper.register = register
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = remembered.clear
    return wrapper


class singledispatchmethod:
    """A method with several implementations: the type of the first argument after self chooses one."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Add an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


class cached_property:
    """A property whose value is computed once, and then is an ordinary attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        for name in ("__doc__", "__module__"):
            setattr(self, name, getattr(func, name))

    def __set_name__(self, owner, name):
        if self.attrname not in (None, name):
            raise TypeError(
                f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r})."
            )
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        cls_name = type(instance).__name__
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {cls_name!r} instance to cache {name!r} property.") from None
        if name not in attributes:
            value = self.func(instance)
            try:
                attributes[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {cls_name!r} instance does not support item assignment "
                    f"for caching {name!r} property."
                ) from None
        return attributes[name]

    __class_getitem__ = classmethod(GenericAlias)
