"""The vocabulary of type hints, and functions that read them.

Documentation: https://docs.python.org/3.13/library/typing.html

There are three kinds of things here. Special forms (`Union`, `ClassVar`) are _SpecialForm objects: each has a function that
makes something of the arguments in brackets. What comes of it, or of a generic class with arguments, is a _GenericAlias.
Names for classes of other modules (`List`, `Callable`) are _SpecialGenericAlias objects, which give aliases, too. Type
parameters and `Generic` are made by the interpreter (`_typing`), which calls functions of this module to do its part.
"""

import collections
import collections.abc as _abc
import copyreg
import functools
import operator
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias

from _typing import (
    Generic,
    NoDefault,
    ParamSpec,
    ParamSpecArgs,
    ParamSpecKwargs,
    TypeAliasType,
    TypeVar,
    TypeVarTuple,
    _idfunc,
)

_collection_names = {
    0: "Hashable Sized",
    1: "Awaitable AsyncIterable AsyncIterator Iterable Iterator Reversible Container Collection MutableSet Sequence "
    "MutableSequence MappingView KeysView ValuesView",
    2: "Mapping MutableMapping ItemsView",
    3: "Coroutine",
}
_protocol_names = "SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound"

__all__ = (
    "Annotated Any Callable ClassVar Concatenate Final ForwardRef Generic Literal Optional ParamSpec Protocol Tuple Type "
    "TypeVar TypeVarTuple Union AbstractSet ByteString ContextManager AsyncGenerator AsyncContextManager ChainMap Counter "
    "Deque Dict DefaultDict List OrderedDict Set FrozenSet NamedTuple TypedDict Generator BinaryIO IO Match Pattern TextIO "
    "AnyStr assert_type assert_never cast clear_overloads dataclass_transform final get_args get_origin get_overloads "
    "get_protocol_members get_type_hints is_protocol is_typeddict LiteralString Never NewType no_type_check "
    "no_type_check_decorator NoDefault NoReturn NotRequired overload override ParamSpecArgs ParamSpecKwargs ReadOnly "
    "Required reveal_type runtime_checkable Self Text TYPE_CHECKING TypeAlias TypeGuard TypeIs TypeAliasType Unpack"
).split()
__all__ += [*" ".join(_collection_names.values()).split(), *_protocol_names.split()]

_missing = NoDefault


# --- What counts as a type -------------------------------------------------------------------------------------------


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """None stands for its type, a str for what it says."""
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return types.NoneType if arg is None else arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """`arg` as a type. TypeError where it can be none; if it is a tuple, with `msg`."""
    arg = _type_convert(arg, module, allow_special_forms=allow_special_forms)
    unfit = [Generic, Protocol]
    if not allow_special_forms:
        unfit += [ClassVar, Final] if is_argument else [ClassVar]
    if isinstance(arg, _GenericAlias) and arg.__origin__ in unfit:
        raise TypeError(f"{arg} is not valid as type argument")
    alone = [Any, LiteralString, NoReturn, Never, Self, TypeAlias]
    if allow_special_forms:
        alone += [ClassVar, Final]
    if isinstance(arg, _SpecialForm) and arg not in alone or arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _as_tuple(parameters):
    return parameters if isinstance(parameters, tuple) else (parameters,)


def _stands_for_parameters(arg):
    """Whether something may stand where the parameters of a callable are meant."""
    return arg is Ellipsis or isinstance(arg, (list, tuple, ParamSpec, _ConcatenateGenericAlias))


def _has_listed_parameters(alias, args):
    """Whether these are arguments of Callable[[...], R], whose list has been flattened, not of Callable[P, R]."""
    return alias.__origin__ is _abc.Callable and (len(args) != 2 or not _stands_for_parameters(args[0]))


def _unflatten(args):
    *parameters, result = args
    return parameters, result


def _type_repr(obj):
    """How something looks inside of a type hint."""
    if isinstance(obj, type):
        prefix = "" if obj.__module__ == "builtins" else f"{obj.__module__}."
        return prefix + obj.__qualname__
    if isinstance(obj, tuple):
        return f"[{', '.join(map(_type_repr, obj))}]"
    if obj is Ellipsis:
        return "..."
    return obj.__name__ if isinstance(obj, types.FunctionType) else repr(obj)


def _is_unpacked_tuple_parameter(obj):
    """True for *Ts of a TypeVarTuple. A class is never one, whatever attributes it has."""
    return not isinstance(obj, type) and getattr(obj, "__typing_is_unpacked_typevartuple__", False)


def _is_type_parameter(obj):
    return isinstance(obj, (TypeVar, ParamSpec)) or _is_unpacked_tuple_parameter(obj)


def _distinct(items):
    """The items without repetitions; those that cannot be hashed are compared."""
    items = list(items)
    try:
        return list(dict.fromkeys(items))
    except TypeError:
        return [item for i, item in enumerate(items) if item not in items[:i]]


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    """The type parameters in some arguments, in order, each once."""
    found = []
    after_tuple = defaults_begun = False
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            inner = [p for item in arg for p in _collect_type_parameters([item])]
        elif hasattr(arg, "__typing_subst__"):
            if enforce_default_ordering and arg not in found:
                if after_tuple and arg.has_default():
                    raise TypeError("Type parameter with a default follows TypeVarTuple")
                if defaults_begun and not arg.has_default():
                    raise TypeError(f"Type parameter {arg!r} without a default follows type parameter with a default")
                defaults_begun = defaults_begun or arg.has_default()
            inner = [arg]
        else:
            after_tuple = after_tuple or _is_unpacked_tuple_parameter(arg)
            inner = getattr(arg, "__parameters__", ())
        found += [p for p in _distinct(inner) if p not in found]
    return tuple(found)


def _flat_arguments(args):
    """The arguments, with those of *tuple[...] in its place unless it has any number of them."""
    for arg in args:
        inner = getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner is None or inner and inner[-1] is Ellipsis:
            yield arg
        else:
            yield from inner


def _count_error(what, actual, expected):
    return TypeError(
        f"Too {'few' if actual < int(str(expected).split()[-1]) else 'many'} arguments for {what}; "
        f"actual {actual}, expected {expected}"
    )


_cleanups = []


def _tp_cache(func=None, /, *, typed=False):
    """Let a function remember what it made, for arguments that can be hashed."""
    if func is None:
        return functools.partial(_tp_cache, typed=typed)
    remembering = functools.lru_cache(typed=typed)(func)
    _cleanups.append(remembering.cache_clear)

    @functools.wraps(func)
    def look_up(*args, **keywords):
        try:
            return remembering(*args, **keywords)
        except TypeError:
            # Either an argument cannot be hashed, or the function fails, which it then does again.
            return func(*args, **keywords)

    return look_up


# --- Special forms ---------------------------------------------------------------------------------------------------


class _Final:
    """Classes that derive from it in this module only."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *, _root=False):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _Unites:
    """Objects that `|` joins to unions."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _NotIterable:
    """Objects with brackets that must not pass for sequences."""

    __slots__ = ()
    __iter__ = None


# `Name[...]` is what the form's function makes of the form and the arguments. (The slot takes the docstring's place.)
class _SpecialForm(_Final, _Unites, _NotIterable, _root=True):
    __slots__ = ("_name", "__doc__", "_make")

    def __init__(self, make):
        self._name = make.__name__
        self.__doc__ = make.__doc__
        self._make = make

    @_tp_cache
    def __getitem__(self, parameters):
        return self._make(self, parameters)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")


# A form that tells arguments of different types apart although they are equal: Literal[1] and Literal[True].
class _TypedForm(_SpecialForm, _root=True):
    def __init__(self, make):
        super().__init__(make)
        self._make = _tp_cache(typed=True)(make)

    def __getitem__(self, parameters):
        return self._make(self, *_as_tuple(parameters))


def _bare_form(name, doc):
    """A form without arguments."""

    def make(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    make.__name__ = name
    make.__doc__ = doc
    return _SpecialForm(make)


def _form_of_one(name, doc, *, special=False, complaint="{form} accepts only single type."):
    """A form with one argument, a type; if `special`, one that is itself made by such a form."""

    def make(self, parameters):
        message = complaint.format(form=self, name=name)
        return _GenericAlias(self, (_type_check(parameters, message, allow_special_forms=special),))

    make.__name__ = name
    make.__doc__ = doc
    return _SpecialForm(make)


NoReturn = _bare_form("NoReturn", "The result of functions that never return.")
Never = _bare_form("Never", "The type that has no values.")
Self = _bare_form("Self", "The class in whose body it stands.")
LiteralString = _bare_form("LiteralString", "Any string that is written in the program.")
TypeAlias = _bare_form("TypeAlias", "The annotation of a name that stands for a type.")
ClassVar = _form_of_one("ClassVar", "A variable of the class, not of its instances.", special=True)
Final = _form_of_one("Final", "A name that is not assigned again, nor overridden.", special=True)
TypeGuard = _form_of_one("TypeGuard", "A bool: if True, the argument of the function is of this type.")
TypeIs = _form_of_one("TypeIs", "A bool that says whether the argument of the function is of this type.")
_key_complaint = "{name} accepts only a single type."
Required = _form_of_one("Required", "A key that a TypedDict must have.", special=True, complaint=_key_complaint)
NotRequired = _form_of_one("NotRequired", "A key that a TypedDict may lack.", special=True, complaint=_key_complaint)
ReadOnly = _form_of_one("ReadOnly", "A key of a TypedDict that is not assigned to.", special=True, complaint=_key_complaint)


@_SpecialForm
def Union(self, parameters):
    """Any of several types. Unions in it are taken apart, repetitions dropped; a union of one type is that type."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    members = []
    for parameter in _as_tuple(parameters):
        member = _type_check(parameter, "Union[arg, ...]: each arg must be a type.")
        members += member.__args__ if isinstance(member, (_UnionGenericAlias, types.UnionType)) else [member]
    members = tuple(_distinct(members))
    if len(members) == 1:
        return members[0]
    is_optional = len(members) == 2 and types.NoneType in members
    return _UnionGenericAlias(self, members, name="Optional" if is_optional else None)


@_SpecialForm
def Optional(self, parameters):
    """A type, or None."""
    return Union[_type_check(parameters, f"{self} requires a single type."), types.NoneType]


@_TypedForm
def Literal(self, *parameters):
    """One of the given values."""
    values = []
    for parameter in parameters:
        values += parameter.__args__ if isinstance(parameter, _LiteralGenericAlias) else [parameter]
    try:
        values = [value for value, _ in dict.fromkeys(_with_types(values))]
    except TypeError:
        pass
    return _LiteralGenericAlias(self, tuple(values))


def _with_types(values):
    return [(value, type(value)) for value in values]


@_SpecialForm
def Concatenate(self, parameters):
    """The parameters of a ParamSpec with others before them."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    *first, rest = _as_tuple(parameters)
    if rest is not Ellipsis and not isinstance(rest, ParamSpec):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    checked = [_type_check(p, "Concatenate[arg, ...]: each arg must be a type.") for p in first]
    return _ConcatenateGenericAlias(self, (*checked, rest))


@_SpecialForm
def Unpack(self, parameters):
    """What the star before its argument means: *Ts."""
    return _UnpackGenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_TypedForm
def Annotated(self, *parameters):
    """A type with remarks for whoever looks for them: they are in its `__metadata__`."""
    if len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    subject, *remarks = parameters
    if _is_unpacked_tuple_parameter(subject):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    subject = _type_check(subject, "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
    return _AnnotatedAlias(subject, tuple(remarks))


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """The type about which nothing is said: all values have it, and all operations are allowed on it."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


# --- Aliases ---------------------------------------------------------------------------------------------------------


def _is_dunder(name):
    return name[:2] == "__" == name[-2:]


class _BaseGenericAlias(_Final, _Unites, _root=True):
    """Something that stands for a class or form, `__origin__`. `name` is its own name if it has one in this module."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        # Seen as a class, it has none.
        self.__slots__ = None

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        # Special methods are not the origin's: else copying an alias would copy its class.
        if _is_dunder(name) or "__origin__" not in self.__dict__:
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    _own_names = frozenset("_name _inst _nparams _defaults _removal_version".split())

    def __setattr__(self, name, value):
        mine = _is_dunder(name) or name in type(self)._own_names
        if mine:
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            # Some objects have no place for it, and a class may refuse in its own way.
            pass
        return made

    def __mro_entries__(self, bases):
        entries = () if self.__origin__ in bases else (self.__origin__,)
        following = bases[bases.index(self) + 1 :]
        return entries if any(map(functools.partial(_brings_generic, bases), following)) else (*entries, Generic)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return [*{*super().__dir__(), *(name for name in dir(self.__origin__) if not _is_dunder(name))}]


def _brings_generic(bases, base):
    """Whether a base makes a class generic."""
    if isinstance(base, _BaseGenericAlias):
        return True
    if isinstance(base, type):
        return issubclass(base, Generic)
    resolve = getattr(base, "__mro_entries__", None)
    entries = resolve(bases) if resolve is not None else ()
    return isinstance(entries, tuple) and any(isinstance(e, type) and issubclass(e, Generic) for e in entries)


class _TypingEllipsis:
    """Stands for `...` in the arguments with which an alias is made."""


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A generic class or a form with its arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        args = _as_tuple(args)
        self.__parameters__ = _collect_type_parameters(args, enforce_default_ordering=origin in (Generic, Protocol))
        self.__args__ = tuple(... if arg is _TypingEllipsis else arg for arg in args)
        if name is None:
            self.__module__ = origin.__module__

    def _compared(self):
        """What makes two aliases equal."""
        return self.__origin__, self.__args__

    def __eq__(self, other):
        return self._compared() == other._compared() if isinstance(other, _GenericAlias) else NotImplemented

    def __hash__(self):
        return hash(self._compared())

    def __repr__(self):
        shown = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        return f"{shown}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __reduce__(self):
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args = args[0]
        return operator.getitem, (globals()[self._name] if self._name else self.__origin__, args)

    def __iter__(self):
        yield Unpack[self]

    def copy_with(self, args):
        """The same with other arguments."""
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    @_tp_cache
    def __getitem__(self, parameters):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        given = tuple(_flat_arguments(map(_type_convert, _as_tuple(parameters))))
        given = _prepared(self, self.__parameters__, given)
        if len(given) != len(self.__parameters__):
            raise _count_error(self, len(given), len(self.__parameters__))
        meaning = dict(zip(self.__parameters__, given))
        return self.copy_with(tuple(self._replace(self.__args__, meaning)))

    def _replace(self, args, meaning):
        """The arguments after each type parameter has got its meaning."""
        for arg in args:
            if isinstance(arg, type):
                yield arg
                continue
            if isinstance(arg, tuple):
                # The types that a ParamSpec stands for.
                yield tuple(self._replace(arg, meaning))
                continue
            new = _meaning_of(arg, meaning)
            several = _is_unpacked_tuple_parameter(arg) or self.__origin__ is _abc.Callable and isinstance(new, tuple)
            yield from new if several else (new,)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            # Another base that is generic brings Generic along.
            others = bases[bases.index(self) + 1 :]
            if Protocol in bases or any(isinstance(base, _BaseGenericAlias) and base is not self for base in others):
                return ()
        return (self.__origin__,)


def _prepared(subject, parameters, given):
    """The arguments after the type parameters have taken theirs: a TypeVarTuple any number, others their defaults."""
    for parameter in parameters:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            given = prepare(subject, given)
    return given


def _meaning_of(arg, meaning):
    """An argument of an alias after each type parameter in it has got its meaning."""
    substitute = getattr(arg, "__typing_subst__", None)
    if substitute is not None:
        return substitute(meaning[arg])
    inner = getattr(arg, "__parameters__", ())
    if not inner:
        return arg
    values = []
    for parameter in inner:
        values += meaning[parameter] if isinstance(parameter, TypeVarTuple) else [meaning[parameter]]
    return arg[tuple(values)]


class _UnionGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        mine, others = self.__args__, other.__args__
        return len(mine) == len(others) and all(member in others for member in mine)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        if self._name == "Optional" or len(self.__args__) == 2 and types.NoneType in self.__args__:
            (member,) = (m for m in self.__args__ if m is not types.NoneType)
            return f"typing.Optional[{_type_repr(member)}]"
        return super().__repr__()

    def __reduce__(self):
        return operator.getitem, (Union, self.__args__)

    def __instancecheck__(self, obj):
        return any(isinstance(obj, member) for member in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, member) for member in self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return {*_with_types(self.__args__)} == {*_with_types(other.__args__)}

    def __hash__(self):
        return hash(frozenset(_with_types(self.__args__)))


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, args):
        *first, rest = args
        if isinstance(rest, (list, tuple)):
            # All parameters are known now: a plain list of them.
            return (*first, *rest)
        if isinstance(rest, _ConcatenateGenericAlias):
            args = (*first, *rest.__args__)
        return super().copy_with(args)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"

    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    @property
    def __typing_unpacked_tuple_args__(self):
        (packed,) = self.__args__
        if not isinstance(packed, (_GenericAlias, GenericAlias)):
            return None
        if packed.__origin__ is tuple:
            return packed.__args__
        raise TypeError("Unpack[...] must be used with a tuple type")


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    def __init__(self, subject, remarks):
        if isinstance(subject, _AnnotatedAlias):
            subject, remarks = subject.__origin__, subject.__metadata__ + remarks
        super().__init__(subject, subject, name="Annotated")
        self.__metadata__ = remarks

    def _compared(self):
        return self.__origin__, getattr(self, "__metadata__", None)

    def __eq__(self, other):
        return super().__eq__(other) if isinstance(other, _AnnotatedAlias) else NotImplemented

    __hash__ = _GenericAlias.__hash__

    def copy_with(self, args):
        (subject,) = args
        return _AnnotatedAlias(subject, self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{', '.join((_type_repr(self.__origin__), *map(repr, self.__metadata__)))}]"

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """A class of another module under a name of this one, to which it takes arguments."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=(), doc=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        home = "builtins." if origin.__module__ == "builtins" else f"{origin.__module__}."
        about = f"Deprecated alias to {home.removeprefix('builtins.')}{origin.__qualname__}."
        self.__doc__ = about if doc is None else f"{about}\n\n    {doc}\n    "

    @_tp_cache
    def __getitem__(self, parameters):
        given = tuple(_type_check(p, "Parameters to generic types must be types.") for p in _as_tuple(parameters))
        wanted, defaults = self._nparams, self._defaults
        if wanted == 0:
            raise TypeError(f"{self} is not a generic class")
        if wanted - len(defaults) <= len(given) < wanted:
            given += defaults[len(given) - wanted :]
        if len(given) != wanted:
            raise _count_error(self, len(given), f"at least {wanted - len(defaults)}" if defaults else wanted)
        return self.copy_with(given)

    def copy_with(self, args):
        return _GenericAlias(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)


class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    def __init__(self, origin, nparams, *, removal_version, **options):
        super().__init__(origin, nparams, **options)
        self._removal_version = removal_version

    def __instancecheck__(self, obj):
        import warnings

        warnings._deprecated(f"{self.__module__}.{self._name}", remove=self._removal_version)
        return super().__instancecheck__(obj)


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def __repr__(self):
        if not _has_listed_parameters(self, self.__args__):
            return super().__repr__()
        parameters, result = _unflatten(self.__args__)
        return f"typing.Callable[[{', '.join(map(_type_repr, parameters))}], {_type_repr(result)}]"

    def __reduce__(self):
        args = self.__args__
        return operator.getitem, (Callable, _unflatten(args) if _has_listed_parameters(self, args) else args)


class _CallableType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        listed, result = parameters
        # A list would keep the result from being remembered.
        return self._with(tuple(listed) if isinstance(listed, list) else listed, result)

    @_tp_cache
    def _with(self, listed, result):
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if listed is Ellipsis:
            return self.copy_with((_TypingEllipsis, result))
        return self.copy_with((*map(_type_convert, _as_tuple(listed)), result))

    def copy_with(self, args):
        return _CallableGenericAlias(self.__origin__, args, name=self._name, inst=self._inst)


class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, parameters):
        given = _as_tuple(parameters)
        if len(given) > 1 and given[-1] is Ellipsis:
            items = [_type_check(p, "Tuple[t, ...]: t must be a type.") for p in given[:-1]]
            return self.copy_with((*items, _TypingEllipsis))
        return self.copy_with(tuple(_type_check(p, "Tuple[t0, t1, ...]: each t must be a type.") for p in given))


# --- References by name ----------------------------------------------------------------------------------------------


def _warn_of_missing_type_params(function):
    import warnings

    warnings.warn(
        f"Failing to pass a value to the 'type_params' parameter of {function!r} is deprecated, "
        "as it leads to incorrect behaviour when calling {funcname} on a stringified annotation "
        "that references a PEP 695 type parameter. It will be disallowed in Python 3.15.",
        DeprecationWarning,
        stacklevel=3,
    )


class ForwardRef(_Final, _Unites, _root=True):
    """A type that is given by its text, to be looked up later."""

    __slots__ = tuple(f"__forward_{part}__" for part in "arg code evaluated value is_argument is_class module".split())

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            # A star is an expression only inside of something that takes it apart.
            code = compile(f"({arg},)[0]" if arg[:1] == "*" else arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=_missing, *, recursive_guard):
        if type_params is _missing:
            _warn_of_missing_type_params("typing.ForwardRef._evaluate")
            type_params = ()
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        globalns, localns = self._scopes(globalns, localns, type_params)
        found = _type_check(
            eval(self.__forward_code__, globalns, localns),
            "Forward references must evaluate to types.",
            is_argument=self.__forward_is_argument__,
            allow_special_forms=self.__forward_is_class__,
        )
        guard = recursive_guard | {self.__forward_arg__}
        self.__forward_value__ = _eval_type(found, globalns, localns, type_params, recursive_guard=guard)
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def _scopes(self, globalns, localns, type_params):
        """The namespaces in which to look the names up."""
        if globalns is None:
            globalns = {} if localns is None else localns
        if localns is None:
            localns = globalns
        module = sys.modules.get(self.__forward_module__) if self.__forward_module__ is not None else None
        if module is not None:
            globalns = vars(module)
        if type_params:
            globalns, localns = {**globalns}, {**localns}
            for parameter in type_params:
                # In a class its own names go first.
                if not (self.__forward_is_class__ and parameter.__name__ in globalns):
                    globalns[parameter.__name__] = parameter
                    localns.pop(parameter.__name__, None)
        return globalns, localns

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        both = self.__forward_evaluated__ and other.__forward_evaluated__
        detail = operator.attrgetter("__forward_arg__", "__forward_value__" if both else "__forward_module__")
        return detail(self) == detail(other)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


def _eval_type(t, globalns, localns, type_params=_missing, *, recursive_guard=frozenset()):
    """A type hint with its forward references looked up."""
    if type_params is _missing:
        _warn_of_missing_type_params("typing._eval_type")
        type_params = ()
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if isinstance(t, GenericAlias):
        # These keep strings as they are.
        args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__)
        plain = t.__origin__[_unflatten(args) if _has_listed_parameters(t, args) else args]
        t = Unpack[plain] if t.__unpacked__ else plain
    if not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    args = tuple(
        _eval_type(arg, globalns, localns, type_params, recursive_guard=recursive_guard) for arg in t.__args__
    )
    return t if args == t.__args__ else _with_arguments(t, args)


def _with_arguments(t, args):
    """A hint of the same kind with other arguments."""
    if isinstance(t, _GenericAlias):
        return t.copy_with(args)
    if isinstance(t, types.UnionType):
        return functools.reduce(operator.or_, args)
    if _has_listed_parameters(t, args):
        return t.__origin__[_unflatten(args)]
    return GenericAlias(t.__origin__, args)


# --- What the interpreter's type parameters and Generic leave to this module -------------------------------------------


def _make_union(left, right):
    return Union[left, right]


def _typevar_subst(self, arg):
    arg = _type_check(arg, "Parameters to generic types must be types.", is_argument=True)
    starred = getattr(arg, "__unpacked__", False) if isinstance(arg, GenericAlias) else False
    if starred or isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack:
        raise TypeError(f"{arg} is not valid as type argument")
    return arg


def _typevartuple_prepare_subst(self, alias, args):
    """Give the TypeVarTuple, as one argument, all those that the other parameters do not need."""
    parameters = alias.__parameters__
    before = parameters.index(self)
    after = len(parameters) - before - 1
    if any(isinstance(p, TypeVarTuple) for p in parameters[before + 1 :]):
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")

    # *tuple[int, ...] stands for any number of ints: it fills up what the parameters around it lack.
    endless = []
    for i, arg in enumerate(args):
        inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner and len(inner) == 2 and inner[-1] is Ellipsis:
            endless.append((i, inner[0]))
    if len(endless) > 1:
        raise TypeError("More than one unpacked arbitrary-length tuple argument")
    taken_before, taken_after, filler = before, after, None
    if endless:
        ((i, filler),) = endless
        taken_before = min(before, i)
        taken_after = min(after, len(args) - i - 1)
    elif before + after > len(args):
        raise TypeError(
            f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(parameters) - 1}"
        )
    end = len(args) - taken_after
    mine = args[taken_before:end]
    if taken_before == end and self.has_default():
        mine = tuple(_flat_arguments([self.__default__]))
    return (
        *args[:taken_before],
        *[filler] * (before - taken_before),
        mine,
        *[filler] * (after - taken_after),
        *args[end:],
    )


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(item, "Expected a type.") for item in arg)
    if _stands_for_parameters(arg):
        return arg
    raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")


def _paramspec_prepare_subst(self, alias, args):
    parameters = alias.__parameters__
    place = parameters.index(self)
    if place == len(args) and self.has_default():
        args = (*args, self.__default__)
    if place >= len(args):
        raise TypeError(f"Too few arguments for {alias}")
    if len(parameters) == 1 and not _stands_for_parameters(args[0]):
        # Where nothing else can be meant the brackets around the types may be left out.
        return (args,)
    if isinstance(args[place], list):
        return (*args[:place], tuple(args[place]), *args[place + 1 :])
    return args


@_tp_cache
def _generic_class_getitem(cls, args):
    """`Generic[T]` and `Protocol[T]`, or a generic class with arguments."""
    given = tuple(map(_type_convert, _as_tuple(args)))
    if cls in (Generic, Protocol):
        if not given:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(map(_is_type_parameter, given)):
            raise TypeError(
                f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables."
            )
        if len({*given}) < len(given):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, given)

    parameters = cls.__parameters__
    given = _prepared(cls, parameters, given)
    if not parameters:
        raise TypeError(f"{cls} is not a generic class")
    if len(given) > len(parameters) or len(given) < len(parameters) and not parameters[len(given)].has_default():
        needed = sum(not p.has_default() for p in parameters)
        raise _count_error(cls, len(given), f"at least {needed}" if len(given) < len(parameters) else len(parameters))
    flat = []
    for parameter, value in zip(parameters, given):
        flat += value if isinstance(parameter, TypeVarTuple) else [value]
    return _GenericAlias(cls, tuple(flat))


def _generic_init_subclass(cls, *args, **kwargs):
    """Give a new generic class its `__parameters__`."""
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    written = vars(cls).get("__orig_bases__")
    if written is None:
        plain = Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(cls) is not _TypedDictMeta
    else:
        plain = Generic in written
    if plain:
        raise TypeError("Cannot inherit from plain Generic")
    used = _collect_type_parameters(written) if written is not None else ()
    declared = [b.__parameters__ for b in written or () if isinstance(b, _GenericAlias) and b.__origin__ is Generic]
    if len(declared) > 1:
        raise TypeError("Cannot inherit from Generic[...] multiple times.")
    for parameters in declared:
        undeclared = [str(p) for p in used if p not in parameters]
        if undeclared:
            listed = ", ".join(map(str, parameters))
            raise TypeError(f"Some type variables ({', '.join(undeclared)}) are not listed in Generic[{listed}]")
        used = parameters
    cls.__parameters__ = tuple(used)


copyreg.pickle(ParamSpecArgs, lambda part: (ParamSpecArgs, (part.__origin__,)))
copyreg.pickle(ParamSpecKwargs, lambda part: (ParamSpecKwargs, (part.__origin__,)))


# --- Protocols -------------------------------------------------------------------------------------------------------

# Names in the body of a protocol that are none of its members.
_no_members = frozenset(
    (
        "__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__ "
        "__weakref__ __class_getitem__ __match_args__ __static_attributes__ __firstlineno__ __parameters__ "
        "__orig_bases__ __orig_class__ _is_protocol _is_runtime_protocol __protocol_attrs__ "
        "__non_callable_proto_members__ __type_params__ _MutableMapping__marker"
    ).split()
)

# Classes that count as protocols, by module.
_foreign_protocols = {
    "collections.abc": "Callable Awaitable Iterable Iterator AsyncIterable AsyncIterator Hashable Sized Container "
    "Collection Reversible Buffer".split(),
    "contextlib": ["AbstractContextManager", "AbstractAsyncContextManager"],
}


def _get_protocol_attrs(cls):
    """The names of the members of a protocol."""
    bases = [base for base in cls.__mro__[:-1] if base.__name__ not in ("Protocol", "Generic")]
    names = {name for base in bases for name in (*vars(base), *getattr(base, "__annotations__", ()))}
    return {name for name in names if name not in _no_members and not name.startswith("_abc_")}


def _is_protocol_class(cls):
    return getattr(cls, "_is_protocol", False)


def _may_derive_from(base):
    """Whether a protocol may have this base."""
    if base is object or base is Generic or base.__name__ in _foreign_protocols.get(base.__module__, ()):
        return True
    return issubclass(base, Generic) and _is_protocol_class(base)


def _protocol_init(self, *args, **kwargs):
    """The __init__ of protocols. A class that derives from one gets, at its first use, the one that is meant."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is _protocol_init:
        inherited = (vars(base).get("__init__", _protocol_init) for base in cls.__mro__)
        cls.__init__ = next((init for init in inherited if init is not _protocol_init), object.__init__)
        cls.__init__(self, *args, **kwargs)


def _module_of_caller(depth=1):
    """The name of the module that runs `depth` calls beyond the caller; None if that cannot be told."""
    try:
        return sys._getframemodulename(depth + 1) or "__main__"
    except AttributeError:
        pass
    try:
        return sys._getframe(depth + 1).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return None


def _asked_by_machinery():
    """Whether the check comes from code that asks all subclasses of a class about each other."""
    return _module_of_caller(2) in ("abc", "_py_abc", "functools", None)


@functools.cache
def _lazy_load_getattr_static():
    try:
        from inspect import getattr_static
    except ImportError:
        return _stored_attribute
    return getattr_static


_cleanups.append(_lazy_load_getattr_static.cache_clear)


def _stored_attribute(obj, name):
    """An attribute as it is stored, without running code of the object's class. AttributeError if there is none."""
    own = {} if isinstance(obj, type) else getattr(obj, "__dict__", {})
    if name in own:
        return own[name]
    for base in (obj if isinstance(obj, type) else type(obj)).__mro__:
        if name in vars(base):
            return vars(base)[name]
    raise AttributeError(name)


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        beginning = name == "Protocol" and bases == (Generic,)
        if not beginning and (Protocol in bases or Generic in bases):
            for base in bases:
                if not _may_derive_from(base):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if _is_protocol_class(cls):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if _is_protocol_class(cls) and not _asked_by_machinery():
            reason = None
            if not getattr(cls, "_is_runtime_protocol", False):
                reason = "Instance and class checks can only be used with @runtime_checkable protocols"
            elif cls.__non_callable_proto_members__ and vars(cls).get("__subclasshook__") is _protocol_hook:
                names = repr(sorted(cls.__non_callable_proto_members__)).strip("[]")
                reason = f"Protocols with non-method members don't support issubclass(). Non-method members: {names}."
            if reason is not None:
                raise TypeError(reason if isinstance(other, type) else "issubclass() arg 1 must be a class")
        return ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if _is_protocol_class(cls) and not getattr(cls, "_is_runtime_protocol", False) and not _asked_by_machinery():
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if ABCMeta.__instancecheck__(cls, instance):
            return True
        # An object may have in itself what its class lacks.
        return _is_protocol_class(cls) and all(_has_member(cls, instance, name) for name in cls.__protocol_attrs__)


def _has_member(cls, instance, name):
    try:
        value = _lazy_load_getattr_static()(instance, name)
    except AttributeError:
        return False
    # A method that is None has been taken back.
    return value is not None or name in getattr(cls, "__non_callable_proto_members__", ())


def _class_has_member(cls, name):
    """Whether a class has a member of a protocol, be it as an annotation of a protocol that it derives from."""
    is_protocol_itself = issubclass(cls, Generic) and _is_protocol_class(cls)
    for base in cls.__mro__:
        if name in vars(base):
            return vars(base)[name] is not None
        annotations = getattr(base, "__annotations__", {})
        if is_protocol_itself and isinstance(annotations, _abc.Mapping) and name in annotations:
            return True
    return False


@classmethod
def _protocol_hook(cls, other):
    if not vars(cls).get("_is_protocol", False):
        return NotImplemented
    return all(_class_has_member(other, name) for name in cls.__protocol_attrs__) or NotImplemented


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: classes that say which members a type has, for types that need not derive from them.

        class Closable(Protocol):
            def close(self) -> None: ...

    With @runtime_checkable above it isinstance() asks whether an object has attributes of these names.
    """

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        own = vars(cls)
        if not own.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__
        if "__subclasshook__" not in own:
            cls.__subclasshook__ = _protocol_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _protocol_init


def runtime_checkable(cls):
    """Let isinstance() and issubclass() ask a protocol: they look for attributes with the names of its members."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and _is_protocol_class(cls)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    if hasattr(cls, "__protocol_attrs__"):
        cls.__non_callable_proto_members__ = {n for n in cls.__protocol_attrs__ if not _is_method_member(cls, n)}
    return cls


def _is_method_member(cls, name):
    try:
        return callable(getattr(cls, name, None))
    except Exception as error:
        raise TypeError(f"Failed to determine whether protocol member {name!r} is a method member") from error


def is_protocol(tp, /):
    """Whether something is a protocol."""
    return isinstance(tp, type) and tp is not Protocol and _is_protocol_class(tp)


def get_protocol_members(tp, /):
    """The names of the members of a protocol."""
    if is_protocol(tp):
        return frozenset(tp.__protocol_attrs__)
    raise TypeError(f"{tp!r} is not a Protocol")


# --- Reading hints ---------------------------------------------------------------------------------------------------


def get_origin(tp):
    """What stands before the brackets of a type: list of list[int]. None if there are none."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, types.UnionType):
        return types.UnionType
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    """What stands between the brackets of a type: (int,) of list[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if not isinstance(tp, (_GenericAlias, GenericAlias, types.UnionType)):
        return ()
    args = tp.__args__
    if not isinstance(tp, types.UnionType) and _has_listed_parameters(tp, args):
        return _unflatten(args)
    return args


_without_annotations = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.ModuleType,
    types.WrapperDescriptorType,
    types.MethodWrapperType,
    types.MethodDescriptorType,
)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, method, module, or class with its bases, evaluated.

    Strings are looked up in the namespaces where the object was made, unless others are given. Remarks of Annotated, and
    marks such as Required, are left out unless include_extras is true.
    """
    if getattr(obj, "__no_type_check__", None):
        return {}
    read = _hints_of_class if isinstance(obj, type) else _hints_of_object
    hints = dict(read(obj, globalns, localns))
    return hints if include_extras else {name: _strip_annotations(hint) for name, hint in hints.items()}


def _hint(annotation, globalns, localns, type_params, **reference):
    """An annotation as a type."""
    if isinstance(annotation, str):
        annotation = ForwardRef(annotation, **reference)
    return _eval_type(_type_convert(annotation), globalns, localns, type_params)


def _hints_of_class(cls, globalns, localns):
    for base in reversed(cls.__mro__):
        annotations = vars(base).get("__annotations__", {})
        if isinstance(annotations, types.GetSetDescriptorType):
            continue
        outer = globalns
        if outer is None:
            outer = getattr(sys.modules.get(base.__module__), "__dict__", {})
        inner = {**vars(base)} if localns is None else localns
        if globalns is None and localns is None:
            # Names of the module hide those of the class: so an attribute may be called like its type.
            outer, inner = inner, outer
        for name, annotation in annotations.items():
            yield name, _hint(annotation, outer, inner, base.__type_params__, is_argument=False, is_class=True)


def _hints_of_object(obj, globalns, localns):
    is_module = isinstance(obj, types.ModuleType)
    if globalns is None:
        innermost = obj
        while hasattr(innermost, "__wrapped__"):
            innermost = innermost.__wrapped__
        globalns = vars(obj) if is_module else getattr(innermost, "__globals__", {})
    if localns is None:
        localns = globalns
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None and not isinstance(obj, _without_annotations):
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    parameters = getattr(obj, "__type_params__", ())
    for name, annotation in (annotations or {}).items():
        yield name, _hint(annotation, globalns, localns, parameters, is_argument=not is_module)


def _strip_annotations(t):
    """A hint without remarks and marks, at any depth."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if getattr(t, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    args = tuple(map(_strip_annotations, t.__args__))
    if args == t.__args__:
        return t
    return GenericAlias(t.__origin__, args) if isinstance(t, GenericAlias) else _with_arguments(t, args)


def is_typeddict(tp):
    """Whether something is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


# --- Functions for type checkers, which do little when the program runs -------------------------------------------------


def cast(typ, val):
    """Say that a value is of a type. The value comes back as it is."""
    return val


def assert_type(val, typ, /):
    """Let a type checker confirm that a value is of a type. The value comes back as it is."""
    return val


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    """Say that the program never comes here: raises AssertionError if it does."""
    shown = repr(arg)
    if len(shown) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        shown = f"{shown[:_ASSERT_NEVER_REPR_MAX_LENGTH]}..."
    raise AssertionError(f"Expected code to be unreachable, but got: {shown}")


def reveal_type(obj, /):
    """Let a type checker tell what it takes an expression for. Prints the name of the object's class to stderr."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _mark(name):
    """A decorator that sets an attribute to True where that can be done."""

    def decorate(obj, /):
        try:
            setattr(obj, name, True)
        except (AttributeError, TypeError):
            pass
        return obj

    return decorate


def final(f):
    """Mark a method that is not to be overridden, or a class that is not to be derived from: `__final__` is True."""
    return _mark("__final__")(f)


def override(method, /):
    """Mark a method that is meant to override one of a base: its `__override__` is True."""
    return _mark("__override__")(method)


def no_type_check(arg):
    """Say that the annotations of a function, or of what a class defines, are no type hints."""
    if isinstance(arg, type):
        for name in dir(arg):
            entry = getattr(arg, name)
            where = f"{arg.__qualname__}.{getattr(entry, '__name__', '')}"
            if getattr(entry, "__qualname__", None) != where or getattr(entry, "__module__", None) != arg.__module__:
                continue
            if isinstance(entry, type):
                no_type_check(entry)
            elif isinstance(entry, (types.FunctionType, types.MethodType)):
                getattr(entry, "__func__", entry).__no_type_check__ = True
    return _mark("__no_type_check__")(arg)


def no_type_check_decorator(decorator):
    """Give a decorator the effect of @no_type_check, too. Deprecated."""
    import warnings

    warnings._deprecated("typing.no_type_check_decorator", remove=(3, 15))

    @functools.wraps(decorator)
    def both(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return both


# The decorated functions by module and qualified name, each by its first line: a module that is run again replaces them.
_overload_registry = collections.defaultdict(functools.partial(collections.defaultdict, dict))


def _overload_dummy(*args, **kwds):
    """What a name means after @overload, until the function itself follows."""
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    """Mark one of several signatures of a function. The function itself follows them, without the decorator."""
    function = getattr(func, "__func__", func)
    try:
        _overload_registry[function.__module__][function.__qualname__][function.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures of a function that were marked with @overload."""
    function = getattr(func, "__func__", func)
    of_module = _overload_registry.get(function.__module__, {})
    return [*of_module.get(function.__qualname__, {}).values()]


def clear_overloads():
    """Forget what @overload marked."""
    _overload_registry.clear()


def dataclass_transform(
    *,
    eq_default=True,
    order_default=False,
    kw_only_default=False,
    frozen_default=False,
    field_specifiers=(),
    **kwargs,
):
    """Mark something that makes classes as @dataclass does: the arguments become its `__dataclass_transform__`."""
    facts = {
        "eq_default": eq_default,
        "order_default": order_default,
        "kw_only_default": kw_only_default,
        "frozen_default": frozen_default,
        "field_specifiers": field_specifiers,
        "kwargs": kwargs,
    }

    def decorate(maker):
        maker.__dataclass_transform__ = facts
        return maker

    return decorate


# --- Names for other classes -------------------------------------------------------------------------------------------

T, KT, VT = map(TypeVar, ("T", "KT", "VT"))
T_co, V_co, VT_co = (TypeVar(name, covariant=True) for name in ("T_co", "V_co", "VT_co"))
T_contra = TypeVar("T_contra", contravariant=True)
CT_co = TypeVar("CT_co", covariant=True, bound=type)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str
# Type checkers take it for True.
TYPE_CHECKING = False

_alias = _SpecialGenericAlias
for _count, _names in _collection_names.items():
    for _name in _names.split():
        globals()[_name] = _alias(getattr(_abc, _name), _count)
AbstractSet = _alias(_abc.Set, 1, name="AbstractSet")
Generator = _alias(_abc.Generator, 3, defaults=(types.NoneType, types.NoneType))
AsyncGenerator = _alias(_abc.AsyncGenerator, 2, defaults=(types.NoneType,))
ByteString = _DeprecatedGenericAlias(_abc.ByteString, 0, removal_version=(3, 14))
Callable = _CallableType(_abc.Callable, 2, doc="Callable[[int], str] is a function of an int that gives a str.")
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple", doc="Tuple[X, Y] has two items, Tuple[X, ...] any number.")
for _name, _origin, _count in (
    ("List", list, 1),
    ("Set", set, 1),
    ("FrozenSet", frozenset, 1),
    ("Dict", dict, 2),
    ("Type", type, 1),
):
    globals()[_name] = _alias(_origin, _count, inst=False, name=_name)
Deque = _alias(collections.deque, 1, name="Deque")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
del _count, _names, _name, _origin


def __getattr__(name):
    """The names for which other modules must be imported first."""
    if name in ("Pattern", "Match"):
        import re

        found = _alias(getattr(re, name), 1)
    elif name in ("ContextManager", "AsyncContextManager"):
        import contextlib

        found = _alias(getattr(contextlib, f"Abstract{name}"), 2, name=name, defaults=(bool | None,))
    elif name == "_collect_parameters":
        import warnings

        warnings.warn(
            "The private _collect_parameters function is deprecated and will be removed in a future version of Python. "
            "Any use of private functions is discouraged and may break in the future.",
            DeprecationWarning,
            stacklevel=2,
        )
        return _collect_type_parameters
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


# --- Protocols of one method -------------------------------------------------------------------------------------------


@runtime_checkable
class SupportsInt(Protocol):
    """What int() takes."""

    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int: ...


@runtime_checkable
class SupportsFloat(Protocol):
    """What float() takes."""

    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float: ...


@runtime_checkable
class SupportsComplex(Protocol):
    """What complex() takes."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex: ...


@runtime_checkable
class SupportsBytes(Protocol):
    """What bytes() takes."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes: ...


@runtime_checkable
class SupportsIndex(Protocol):
    """What can be an index."""

    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int: ...


@runtime_checkable
class SupportsAbs[T](Protocol):
    """What abs() takes."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T: ...


@runtime_checkable
class SupportsRound[T](Protocol):
    """What round() takes."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T: ...


# --- Classes of named items ----------------------------------------------------------------------------------------------


def _typed_namedtuple(name, fields, module, defaults=()):
    """A named tuple whose fields have types."""
    annotations = {field: _type_check(hint, f"field {field} annotation must be a type") for field, hint in fields}
    made = collections.namedtuple(name, annotations, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = annotations
    return made


class NamedTupleMeta(type):
    """Turns a class statement with NamedTuple as its base into a named tuple."""

    # What the body may not define; what it has by being one.
    _reserved = frozenset(
        "__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _field_types _make _replace _asdict "
        "_source".split()
    )
    _incidental = frozenset("__module__ __name__ __annotations__ __static_attributes__ __firstlineno__".split())

    def __new__(cls, typename, bases, ns):
        if "__classcell__" in ns:
            raise TypeError("uses of super() and __class__ are unsupported in methods of NamedTuple subclasses")
        if any(base is not _NamedTuple and base is not Generic for base in bases):
            raise TypeError("can only inherit from a NamedTuple type and Generic")
        annotations = ns.get("__annotations__", {})
        with_default = []
        for field in annotations:
            if field in ns:
                with_default.append(field)
            elif with_default:
                plural = "s" if len(with_default) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field{plural} {', '.join(with_default)}"
                )
        defaults = [ns[field] for field in with_default]
        made = _typed_namedtuple(typename, annotations.items(), ns["__module__"], defaults)
        made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
        if Generic in bases:
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        cls._fill(made, ns)
        if Generic in bases:
            made.__init_subclass__()
        return made

    @classmethod
    def _fill(cls, made, ns):
        for name, value in ns.items():
            if name in cls._reserved:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {name}")
            if name in cls._incidental:
                continue
            if name not in made._fields:
                setattr(made, name, value)
            announce = getattr(type(value), "__set_name__", None)
            if announce is None:
                continue
            try:
                announce(value, made, name)
            except BaseException as error:
                kind = type(value).__name__
                error.add_note(f"Error calling __set_name__ on {kind!r} instance {name!r} in {made.__name__!r}")
                raise


def _deprecated_fields(what, advice):
    import warnings

    warnings._deprecated(
        what, message="{name} is deprecated and will be disallowed in Python {remove}. " + advice, remove=(3, 15)
    )


def _without_fields(fields):
    return (
        "Failing to pass a value for the 'fields' parameter"
        if fields is _missing
        else "Passing `None` as the 'fields' parameter"
    )


def NamedTuple(typename, fields=_missing, /, **kwargs):
    """A named tuple whose fields have types.

        class Point(NamedTuple):
            x: int
            y: int = 0

    or NamedTuple('Point', [('x', int), ('y', int)]). The types are in its `__annotations__`.
    """
    if fields is _missing or fields is None:
        if kwargs and fields is None:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
        if kwargs:
            _deprecated_fields(
                "Creating NamedTuple classes using keyword arguments",
                "Use the class-based or functional syntax instead.",
            )
        else:
            _deprecated_fields(
                _without_fields(fields),
                "To create a NamedTuple class with 0 fields using the functional syntax, pass an empty list, e.g. "
                f"`{typename} = NamedTuple({typename!r}, [])`.",
            )
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _typed_namedtuple(typename, fields, _module_of_caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


# As bases the functions stand for classes without content, whose metaclasses do the work.
_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _marks_of(hint):
    """Required, NotRequired and ReadOnly, as far as they stand around a hint."""
    marks = set()
    while True:
        origin = get_origin(hint)
        if origin in (Required, NotRequired, ReadOnly):
            marks.add(origin)
        elif origin is not Annotated:
            return marks
        hint = get_args(hint)[0]


class _TypedDictMeta(type):
    """Makes of a class statement a class that is a dict to everyone but type checkers."""

    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if base is not Generic and type(base) is not _TypedDictMeta:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = [Generic] if any(issubclass(base, Generic) for base in bases) else []
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        keys = _Keys()
        for base in bases:
            keys.inherit(vars(base))
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        for key, annotation in ns.get("__annotations__", {}).items():
            keys.add(key, _type_check(annotation, message, module=made.__module__), total)
        made.__annotations__ = keys.annotations
        for kind, names in keys.kinds.items():
            setattr(made, f"__{kind}_keys__", frozenset(names))
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


class _Keys:
    """The keys of a TypedDict: their types, and which of them are required and which can be assigned to."""

    opposites = {"required": "optional", "optional": "required", "readonly": "mutable", "mutable": "readonly"}

    def __init__(self):
        self.annotations = {}
        self.kinds = {kind: set() for kind in self.opposites}

    def inherit(self, base):
        self.annotations.update(base.get("__annotations__", {}))
        for kind in ("required", "optional"):
            names = base.get(f"__{kind}_keys__", ())
            self.kinds[self.opposites[kind]].difference_update(names)
            self.kinds[kind].update(names)
        for kind in ("readonly", "mutable"):
            self.kinds[kind].update(base.get(f"__{kind}_keys__", ()))

    def put(self, key, kind):
        self.kinds[kind].add(key)
        self.kinds[self.opposites[kind]].discard(key)

    def add(self, key, hint, total):
        marks = _marks_of(hint)
        self.annotations[key] = hint
        needed = Required in marks or NotRequired not in marks and total
        self.put(key, "required" if needed else "optional")
        if ReadOnly in marks and key in self.kinds["mutable"]:
            raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
        self.put(key, "readonly" if ReadOnly in marks else "mutable")


def TypedDict(typename, fields=_missing, /, *, total=True):
    """A dict with certain keys, whose values have certain types.

        class Point(TypedDict):
            x: int
            label: NotRequired[str]

    or TypedDict('Point', {'x': int, 'label': NotRequired[str]}). Its objects are plain dicts. With total=False keys are
    not required unless they say so.
    """
    if fields is _missing or fields is None:
        _deprecated_fields(
            _without_fields(fields),
            "To create a TypedDict class with 0 fields using the functional syntax, pass an empty dictionary, e.g. "
            f"`{typename} = TypedDict({typename!r}, {{{{}}}})`.",
        )
        fields = {}
    ns = {"__annotations__": dict(fields)}
    module = _module_of_caller()
    if module is not None:
        ns["__module__"] = module
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType(_Unites):
    """A type of its own for type checkers that is another one when the program runs: NewType('UserId', int)(5) is 5."""

    __call__ = _idfunc

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = _module_of_caller()
        if module != "typing":
            self.__module__ = module

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{cls.__name__} = NewType({cls.__name__!r}, {name})`"
                )

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__


# --- Files -----------------------------------------------------------------------------------------------------------


def _abstract(signature, result):
    """An abstract method of a class of files, whose parameters and their types are given as text."""
    name, _, parameters = signature.partition("(")
    scope = {"List": List, "AnyStr": AnyStr, "BinaryIO": "BinaryIO", "Any": Any}
    source = f"def {name}({parameters}: pass"
    exec(source, scope)
    method = scope[name]
    method.__annotations__["return"] = result
    return abstractmethod(method)


class IO(Generic[AnyStr]):
    """A file that holds text or bytes, as open() gives it."""

    __slots__ = ()

    mode = property(_abstract("mode(self)", str))
    name = property(_abstract("name(self)", str))
    closed = property(_abstract("closed(self)", bool))
    close = _abstract("close(self)", None)
    fileno = _abstract("fileno(self)", int)
    flush = _abstract("flush(self)", None)
    isatty = _abstract("isatty(self)", bool)
    read = _abstract("read(self, n: int = -1)", AnyStr)
    readable = _abstract("readable(self)", bool)
    readline = _abstract("readline(self, limit: int = -1)", AnyStr)
    readlines = _abstract("readlines(self, hint: int = -1)", List[AnyStr])
    seek = _abstract("seek(self, offset: int, whence: int = 0)", int)
    seekable = _abstract("seekable(self)", bool)
    tell = _abstract("tell(self)", int)
    truncate = _abstract("truncate(self, size: int | None = None)", int)
    writable = _abstract("writable(self)", bool)
    write = _abstract("write(self, s: AnyStr)", int)
    writelines = _abstract("writelines(self, lines: List[AnyStr])", None)
    __enter__ = _abstract("__enter__(self)", "IO[AnyStr]")
    __exit__ = _abstract("__exit__(self, type, value, traceback)", None)


class BinaryIO(IO[bytes]):
    """A file opened in binary mode."""

    __slots__ = ()

    write = _abstract("write(self, s: bytes | bytearray)", int)
    __enter__ = _abstract("__enter__(self)", "BinaryIO")


class TextIO(IO[str]):
    """A file opened in text mode."""

    __slots__ = ()

    buffer = property(_abstract("buffer(self)", BinaryIO))
    encoding = property(_abstract("encoding(self)", str))
    errors = property(_abstract("errors(self)", str | None))
    line_buffering = property(_abstract("line_buffering(self)", bool))
    newlines = property(_abstract("newlines(self)", Any))
    __enter__ = _abstract("__enter__(self)", "TextIO")
