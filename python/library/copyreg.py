"""How objects are taken apart for copying and pickling: a registry, and what object.__reduce_ex__ relies on.

Documentation: https://docs.python.org/3.13/library/copyreg.html
"""

__all__ = "pickle constructor add_extension remove_extension clear_extension_cache".split()

#: Functions that take objects apart, by the objects' type.
dispatch_table = {}


def _require_callable(o, what):
    if not callable(o):
        raise TypeError(f"{what} must be callable")


def constructor(object):
    """Check that something can make objects."""
    _require_callable(object, "constructors")


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Register the function that takes objects of a type apart."""
    _require_callable(pickle_function, "reduction functions")
    if constructor_ob is not None:
        constructor(constructor_ob)
    dispatch_table[ob_type] = pickle_function


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    from functools import reduce
    from operator import or_

    return reduce, (or_, obj.__args__)


def pickle_super(obj):
    return super, (obj.__thisclass__, obj.__self__)


dispatch_table.update({complex: pickle_complex, type(int | str): pickle_union, super: pickle_super})


def __newobj__(cls, *args):
    """Protocol 2: make an object by its class's __new__."""
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """Protocol 4: the same with keywords."""
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    """Protocols 0 and 1: make an object out of the value of its builtin base."""
    if base is object:
        return base.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


_IS_HEAP_TYPE = 1 << 9


def _native_base(cls):
    """The first class in the resolution order that is not written in Python."""

    def is_native(base):
        if not getattr(base, "__flags__", _IS_HEAP_TYPE) & _IS_HEAP_TYPE:
            return True
        # A type of an extension module may be made like a class, but its __new__ is a builtin function of its own.
        make = base.__new__
        return type(make) is type(int.__new__) and make.__self__ is base

    return next(filter(is_native, cls.__mro__), object)


def _state_of(obj, proto):
    """What an object holds beside the value of its builtin base."""
    has_slots = bool(getattr(obj, "__slots__", None))
    getstate = getattr(obj, "__getstate__", None)
    if getstate is None:
        if has_slots:
            raise TypeError(
                f"cannot pickle {type(obj).__name__!r} object: a class that defines __slots__ without "
                f"defining __getstate__ cannot be pickled with protocol {proto}"
            )
        return getattr(obj, "__dict__", None)
    if has_slots and type(obj).__getstate__ is object.__getstate__:
        raise TypeError(
            f"a class that defines __slots__ without defining __getstate__ cannot be pickled with protocol {proto}"
        )
    return getstate()


def _reduce_ex(self, proto):
    """object.__reduce_ex__ for protocols 0 and 1."""
    assert proto < 2
    cls = type(self)
    base = _native_base(cls)
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    description = _reconstructor, (cls, base, None if base is object else base(self))
    state = _state_of(self, proto)
    return (*description, state) if state else description


def _slotnames(cls):
    """The names of the slots of a class and of its bases that hold values. The class keeps them in __slotnames__."""
    known = vars(cls).get("__slotnames__")
    if known is not None:
        return known
    found = []
    for base in cls.__mro__:
        declared = vars(base).get("__slots__", ())
        for name in [declared] if isinstance(declared, str) else declared:
            private = name.startswith("__") and not name.endswith("__")
            owner = base.__name__.lstrip("_")
            if private and owner:
                name = f"_{owner}{name}"
            if name not in ("__dict__", "__weakref__"):
                found.append(name)
    try:
        cls.__slotnames__ = found
    except Exception:
        # Some classes cannot be written to: then they are asked again.
        pass
    return found


# Codes that stand for globals in pickles.
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def _is_registered(key, code):
    return _extension_registry.get(key) == code and _inverted_registry.get(code) == key


def add_extension(module, name, code):
    """Let a code stand for a global of a module."""
    key, code = (module, name), int(code)
    if code <= 0 or code.bit_length() > 31:
        raise ValueError("code out of range")
    if _is_registered(key, code):
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _inverted_registry[code] = key
    _extension_registry[key] = code


def remove_extension(module, name, code):
    """Take a code back."""
    key = module, name
    if not _is_registered(key, code):
        raise ValueError(f"key {key} is not registered with code {code}")
    _extension_cache.pop(code, None)
    _extension_registry.pop(key)
    _inverted_registry.pop(code)


def clear_extension_cache():
    """Forget the objects that codes were found to stand for."""
    _extension_cache.clear()
