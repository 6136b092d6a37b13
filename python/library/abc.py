"""Abstract base classes: classes that say which methods their subclasses must have."""

from _abc import (
    _abc_init,
    _abc_instancecheck,
    _abc_register,
    _abc_subclasscheck,
    _get_dump,
    _reset_caches,
    _reset_registry,
    get_cache_token,
)

__all__ = [
    "ABC",
    "ABCMeta",
    "abstractclassmethod",
    "abstractmethod",
    "abstractproperty",
    "abstractstaticmethod",
    "get_cache_token",
    "update_abstractmethods",
]


def abstractmethod(funcobj):
    """Mark a method as abstract: a class that has it, under a metaclass of ABCMeta's kind, cannot be instantiated.

    Above other decorators it comes last:

        class C(ABC):
            @property
            @abstractmethod
            def name(self): ...
    """
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """An abstract class method. Deprecated: put classmethod above abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """An abstract static method. Deprecated: put staticmethod above abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """An abstract property. Deprecated: put property above abstractmethod."""

    __isabstractmethod__ = True


class ABCMeta(type):
    """The metaclass of abstract base classes.

    Besides deriving from one, a class can be registered with it: isinstance() and issubclass() then count it as a
    subclass, although the base stands neither in its bases nor in its method resolution order.
    """

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(cls)
        return cls

    def register(cls, subclass):
        """Count a class as a subclass of this one. Gives the class, so that it serves as a decorator."""
        return _abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        """isinstance(instance, cls)"""
        return _abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        """issubclass(subclass, cls)"""
        return _abc_subclasscheck(cls, subclass)

    def _dump_registry(cls, file=None):
        registry, cache, negative, version = _get_dump(cls)
        for line in (
            f"Class: {cls.__module__}.{cls.__qualname__}",
            f"Inv. counter: {get_cache_token()}",
            f"_abc_registry: {registry!r}",
            f"_abc_cache: {cache!r}",
            f"_abc_negative_cache: {negative!r}",
            f"_abc_negative_cache_version: {version!r}",
        ):
            print(line, file=file)

    def _abc_registry_clear(cls):
        _reset_registry(cls)

    def _abc_caches_clear(cls):
        _reset_caches(cls)


def update_abstractmethods(cls):
    """Find out anew which methods of a class are abstract, after some were added or replaced."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    names = set()
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    names.update(name for name, value in cls.__dict__.items() if getattr(value, "__isabstractmethod__", False))
    cls.__abstractmethods__ = frozenset(names)
    return cls


class ABC(metaclass=ABCMeta):
    """A class to derive from instead of naming ABCMeta as the metaclass."""

    __slots__ = ()
