"""Names of types that the interpreter makes but does not name, and help for making classes at run time."""

import sys



def _f():
    pass


FunctionType = type(_f)
LambdaType = type(lambda: None)
CodeType = type(_f.__code__)
MappingProxyType = type(type.__dict__)
SimpleNamespace = type(sys.implementation)


def _make_cell():
    a = 1

    def f():
        nonlocal a

    return f.__closure__[0]


CellType = type(_make_cell())


def _generator():
    yield 1


GeneratorType = type(_generator())


async def _coroutine():
    pass


_c = _coroutine()
CoroutineType = type(_c)
_c.close()


async def _asyncgen():
    yield


AsyncGeneratorType = type(_asyncgen())


class _C:
    def _m(self):
        pass


MethodType = type(_C()._m)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
ModuleType = type(sys)

try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)

GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(FunctionType.__globals__)
GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(Ellipsis)
NoneType = type(None)
NotImplementedType = type(NotImplemented)

try:
    from _types import CapsuleType
except ImportError:
    pass

del sys, _f, _make_cell, _generator, _c, _coroutine, _asyncgen, _C


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class as a class statement does: `exec_body` is called with the namespace."""
    real_bases = resolve_bases(bases)
    metaclass, namespace, keywords = prepare_class(name, real_bases, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if real_bases is not bases:
        namespace["__orig_bases__"] = bases
    return metaclass(name, real_bases, namespace, **keywords)


def resolve_bases(bases):
    """The bases after those that are no classes have said by `__mro_entries__` what they stand for (PEP 560)."""
    resolved = []
    for base in bases:
        resolve = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        entries = (base,) if resolve is None else resolve(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        resolved += entries
    same = len(resolved) == len(bases) and all(map(lambda new, old: new is old, resolved, bases))
    return bases if same else tuple(resolved)


def prepare_class(name, bases=(), kwds=None):
    """What a class statement finds out before it runs the body: (metaclass, namespace, keywords)."""
    keywords = {} if kwds is None else {**kwds}
    metaclass = keywords.pop("metaclass", None)
    if metaclass is None:
        metaclass = type(bases[0]) if bases else type
    if isinstance(metaclass, type):
        metaclass = _most_derived(metaclass, bases)
    prepare = getattr(metaclass, "__prepare__", None)
    return metaclass, {} if prepare is None else prepare(name, bases, **keywords), keywords


def _most_derived(metaclass, bases):
    """The metaclass for a class with these bases: the one that derives from all others."""
    candidates = {metaclass, *map(type, bases)}
    for candidate in candidates:
        if all(issubclass(candidate, other) for other in candidates):
            return candidate
    raise TypeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
        "of the metaclasses of all its bases"
    )


def get_original_bases(cls, /):
    """The bases as they were written, before `__mro_entries__` replaced some of them (PEP 560)."""
    if not isinstance(cls, type):
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}")
    return vars(cls).get("__orig_bases__", cls.__bases__)


class DynamicClassAttribute:
    """A property of instances only: asked of the class, it leaves the name to the metaclass's `__getattr__`."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        # A getter that is set later brings its docstring, unless one was given.
        self.overwrite_doc = doc is None
        self.__doc__ = doc if doc else fget.__doc__
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def _accessor(self, function, problem):
        if function is None:
            raise AttributeError(problem)
        return function

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            return self._accessor(self.fget, "unreadable attribute")(instance)
        if not self.__isabstractmethod__:
            raise AttributeError()
        return self

    def __set__(self, instance, value):
        self._accessor(self.fset, "can't set attribute")(instance, value)

    def __delete__(self, instance):
        self._accessor(self.fdel, "can't delete attribute")(instance)

    def _changed(self, doc=None, **functions):
        """A copy with another function."""
        old = {"fget": self.fget, "fset": self.fset, "fdel": self.fdel}
        made = type(self)(**(old | functions), doc=doc or self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        return self._changed(fget.__doc__ if self.overwrite_doc else None, fget=fget)

    def setter(self, fset):
        return self._changed(fset=fset)

    def deleter(self, fdel):
        return self._changed(fdel=fdel)


class _GeneratorWrapper:
    """Makes an object with the methods of a generator awaitable."""

    def __init__(self, gen):
        self._generator = gen
        for name in ("__name__", "__qualname__"):
            setattr(self, name, getattr(gen, name, None))

    def __next__(self):
        return self._generator.__next__()

    def __iter__(self):
        # A true generator is awaited without a detour.
        return self._generator if type(self._generator) is GeneratorType else self

    def __await__(self):
        return self.__iter__()

    def send(self, value):
        return self._generator.send(value)

    def throw(self, exception, *rest):
        return self._generator.throw(exception, *rest)

    def close(self):
        return self._generator.close()

    def _forward(name):
        return property(lambda self: getattr(self._generator, name))

    gi_code = cr_code = _forward("gi_code")
    gi_frame = cr_frame = _forward("gi_frame")
    gi_running = cr_running = _forward("gi_running")
    gi_yieldfrom = cr_await = _forward("gi_yieldfrom")
    del _forward


# Bits of co_flags: a generator function, a coroutine function, a generator function that counts as a coroutine function.
_GENERATOR, _COROUTINE, _ITERABLE_COROUTINE = 0x20, 0x80, 0x100


def coroutine(func):
    """Let what a generator function makes be awaited. Other functions may give something with a generator's methods."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    code = func.__code__ if type(func) is FunctionType else None
    flags = code.co_flags if type(code) is CodeType else 0
    if flags & (_COROUTINE | _ITERABLE_COROUTINE):
        return func
    if flags & _GENERATOR:
        func.__code__ = code.replace(co_flags=flags | _ITERABLE_COROUTINE)
        return func

    from functools import wraps

    @wraps(func)
    def call(*args, **kwargs):
        made = func(*args, **kwargs)
        return made if _is_awaitable_as_it_is(made) else _GeneratorWrapper(made)

    return call


def _is_awaitable_as_it_is(made):
    from _collections_abc import Coroutine, Generator

    if type(made) is CoroutineType or type(made) is GeneratorType and made.gi_code.co_flags & _ITERABLE_COROUTINE:
        return True
    return isinstance(made, Coroutine) or not isinstance(made, Generator)


__all__ = [n for n in globals() if not n.startswith("_")]
