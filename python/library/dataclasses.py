"""Classes that are mainly containers of values: their methods are made from the annotations of their fields."""

import abc
import copy
import keyword
import sys
import types
from reprlib import recursive_repr

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]  # fmt: skip

GenericAlias = type(list[int])


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


#: Stands as the default of a parameter whose field has a factory.
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
#: Stands for what has not been given.
MISSING = _MISSING_TYPE()
#: As an annotation: the fields after it are parameters by keyword only.
KW_ONLY = _KW_ONLY_TYPE()


class _FieldKind:
    """Real fields, class variables, and parameters that are no fields."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = map(_FieldKind, ("_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR"))

# What a dataclass knows of itself, and the method that __init__ calls last.
_PARAMS, _FIELDS, _POST_INIT_NAME = "__dataclass_params__", "__dataclass_fields__", "__post_init__"

# Objects of these types are their own copies.
_ATOMIC_TYPES = frozenset(
    [
        *(bool, bytes, complex, float, int, property, range, str, type),
        *(types.BuiltinFunctionType, types.CodeType, types.EllipsisType, types.FunctionType, types.NoneType),
        types.NotImplementedType,
    ]
)


class InitVar:
    """The type of a pseudo-field: a parameter of __init__ that is passed on to __post_init__."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        is_class = isinstance(self.type, type) and not isinstance(self.type, GenericAlias)
        return f"dataclasses.InitVar[{self.type.__name__ if is_class else repr(self.type)}]"

    @classmethod
    def __class_getitem__(cls, parameter):
        return cls(parameter)


def _take(obj, arguments):
    """Make attributes of the arguments of __init__."""
    for name, value in arguments.items():
        if name != "self":
            setattr(obj, name, value)


class Field:
    """What a dataclass knows of a field. To be made by field() only."""

    __slots__ = tuple("name type default default_factory repr hash init compare metadata kw_only _field_type".split())

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        metadata = types.MappingProxyType({} if metadata is None else metadata)
        _take(self, locals())
        self.name = self.type = self._field_type = None

    @recursive_repr()
    def __repr__(self):
        names = "name type default default_factory init repr hash compare metadata kw_only".split()
        parts = ",".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"Field({parts},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        # The default may be a descriptor that wants to know its name.
        set_name = getattr(type(self.default), "__set_name__", None)
        if set_name:
            set_name(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    """The arguments that dataclass() was given."""

    __slots__ = tuple("init repr eq order unsafe_hash frozen match_args kw_only slots weakref_slot".split())

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        _take(self, locals())

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING,
):  # fmt: skip
    """Return an object to identify dataclass fields.

    default is the default value of the field. default_factory is a 0-argument function called to initialize a field's
    value. If init is true, the field will be a parameter to the class's __init__() function. If repr is true, the field
    will be included in the object's repr(). If hash is true, the field will be included in the object's hash(). If
    compare is true, the field will be used in comparison functions. metadata, if specified, must be a mapping which is
    stored but not otherwise examined by dataclass. If kw_only is true, the field will become a keyword-only parameter to
    __init__().

    It is an error to specify both default and default_factory.
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _Methods:
    """Collects the source of the methods of one class, so that all are compiled at once.

    `problems` says of methods that must not be there already why not; those in `forced` replace what is there.
    """

    def __init__(self, globals):
        self.scope = globals
        self.names = []
        self.lines = []
        self.free = {}
        self.problems = {}
        self.forced = set()

    def add(self, name, parameters, body, *, decorator=None, returns=MISSING, **free):
        """Add a method; what its source refers to is given by keywords."""
        self.free.update(free)
        arrow = ""
        if returns is not MISSING:
            arrow = f"->__dataclass_{name}_return_type__"
            self.free[arrow[2:]] = returns
        if decorator is not None:
            self.lines.append(f" @{decorator}")
        self.lines.append(f" def {name}({','.join(parameters)}){arrow}:")
        self.lines += [f"  {line}" for line in body]
        self.names.append(name)

    def install(self, cls):
        if not self.names:
            return
        # The function around them makes what they refer to free variables.
        source = [f"def __create_fn__({','.join(self.free)}):", *self.lines, f" return [{','.join(self.names)}]"]
        scope = {}
        exec("\n".join(source), self.scope, scope)
        for name, function in zip(self.names, scope["__create_fn__"](**self.free)):
            function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
            if name not in self.forced and name in vars(cls):
                if name in self.problems:
                    raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}{self.problems[name]}")
            else:
                setattr(cls, name, function)


def _is_set(value):
    return value is not MISSING


def _init_line(f, frozen, self_name, slots):
    """What __init__ does for a field: a statement, or None."""
    if f._field_type is _FIELD_INITVAR:
        return None
    default = f"__dataclass_dflt_{f.name}__"
    made = f"{default}()"
    if _is_set(f.default_factory):
        value = f"{made} if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}" if f.init else made
    elif f.init:
        value = f.name
    elif slots and _is_set(f.default):
        # There will be no class attribute to have it.
        value = default
    else:
        return None
    if frozen:
        return f"__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})"
    return f"{self_name}.{f.name}={value}"


def _init_parameter(f):
    """A field as a parameter of __init__."""
    default = ""
    if _is_set(f.default):
        default = f"=__dataclass_dflt_{f.name}__"
    elif _is_set(f.default_factory):
        default = "=__dataclass_HAS_DEFAULT_FACTORY__"
    return f"{f.name}:__dataclass_type_{f.name}__{default}"


def _add_init(methods, cls, fields, positional, keyword_only, frozen, slots):
    with_default = None
    for f in positional:
        if _is_set(f.default) or _is_set(f.default_factory):
            with_default = f
        elif with_default is not None:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {with_default.name!r}")
    # A field may be called self.
    self_name = "__dataclass_self__" if any(f.name == "self" for f in fields) else "self"
    free = {
        "__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY,
        "__dataclass_builtins_object__": object,
    }
    for f in fields:
        free[f"__dataclass_type_{f.name}__"] = f.type
        for value in (f.default_factory, f.default):
            if _is_set(value):
                free[f"__dataclass_dflt_{f.name}__"] = value
    body = [line for f in fields if (line := _init_line(f, frozen, self_name, slots)) is not None]
    if hasattr(cls, _POST_INIT_NAME):
        passed = ",".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT_NAME}({passed})")
    parameters = [self_name, *map(_init_parameter, positional)]
    if keyword_only:
        parameters += ["*", *map(_init_parameter, keyword_only)]
    methods.add("__init__", parameters, body or ["pass"], returns=None, **free)


def _leading_name(annotation):
    """The name at the beginning of an annotation given as a string: ('typing', 'ClassVar') of 'typing.ClassVar[int]'."""
    text = annotation.strip()
    parts = []
    for part in text.split(".", 2)[:2]:
        part = part.strip()
        end = 0
        while end < len(part) and (part[end].isalnum() or part[end] == "_"):
            end += 1
        parts.append(part[:end])
        if end < len(part):
            break
    if len(parts) == 2 and parts[1]:
        return parts[0], parts[1]
    return None, parts[0]


def _denotes(annotation, cls, home, is_meant):
    """Whether an annotation is one of the special ones of module `home`, which `is_meant` knows.

    A string is not evaluated: it counts if it begins with a name that stands for such a thing where the class is.
    """
    if not isinstance(annotation, str):
        return is_meant(annotation)
    prefix, name = _leading_name(annotation)
    scope = vars(sys.modules[cls.__module__]) if cls.__module__ in sys.modules else {}
    if prefix is not None:
        scope = vars(home) if scope.get(prefix) is home else {}
    return name != "" and is_meant(scope.get(name))


def _kind_of(cls, annotation):
    """Which kind of field an annotation makes."""
    # As long as nobody has imported typing there is no ClassVar.
    typing = sys.modules.get("typing")
    if typing is not None:
        if _denotes(annotation, cls, typing, lambda a: typing.ClassVar in (a, getattr(a, "__origin__", None))):
            return _FIELD_CLASSVAR
    if _denotes(annotation, cls, sys.modules[__name__], lambda a: a is InitVar or type(a) is InitVar):
        return _FIELD_INITVAR
    return _FIELD


def _is_kw_only_mark(cls, annotation):
    return _denotes(annotation, cls, sys.modules[__name__], lambda a: a is KW_ONLY)


def _get_field(cls, name, annotation, kw_only):
    """The Field for an annotation, and for what the class body assigned to the name."""
    f = getattr(cls, name, MISSING)
    if not isinstance(f, Field):
        # A slot is no default.
        f = field(default=MISSING if isinstance(f, types.MemberDescriptorType) else f)
    f.name, f.type, f._field_type = name, annotation, _kind_of(cls, annotation)
    is_real = f._field_type is _FIELD
    if not is_real and _is_set(f.default_factory):
        raise TypeError(f"field {name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if _is_set(f.kw_only):
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif not _is_set(f.kw_only):
        f.kw_only = kw_only
    # What cannot be hashed can be changed, as a rule, and all instances would share it.
    if is_real and type(f.default).__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
    return f


def _add_hash(methods, cls, fields, unsafe_hash, eq, frozen):
    """Decide on __hash__: leave it alone, make one, or make objects unhashable."""
    own = vars(cls).get("__hash__", MISSING)
    # A None that came along with __eq__ was not asked for.
    explicit = own is not MISSING and not (own is None and "__eq__" in vars(cls))
    if unsafe_hash and explicit:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if not unsafe_hash and (explicit or not eq):
        return
    if not unsafe_hash and not frozen:
        cls.__hash__ = None
        return
    hashed = [f"self.{f.name}," for f in fields if (f.compare if f.hash is None else f.hash)]
    methods.add("__hash__", ["self"], [f"return hash(({''.join(hashed)}))"])
    methods.forced.add("__hash__")


def _add_freezing(methods, cls, fields):
    condition = " or ".join(["type(self) is cls", *(["name in names"] if fields else [])])
    names = frozenset(f.name for f in fields)
    for name, parameters, verb in (("__setattr__", "name value", "assign to"), ("__delattr__", "name", "delete")):
        parameters = parameters.split()
        body = [
            f"if {condition}: raise FrozenInstanceError(f'cannot {verb} field {{name!r}}')",
            f"super(cls, self).{name}({','.join(parameters)})",
        ]
        methods.add(name, ["self", *parameters], body, cls=cls, names=names, FrozenInstanceError=FrozenInstanceError)
        methods.problems[name] = ""


def _add_comparisons(methods, fields, eq, order):
    compared = [f.name for f in fields if f.compare]
    if eq:
        terms = " and ".join(f"self.{name}==other.{name}" for name in compared) or "True"
        methods.add(
            "__eq__",
            ["self", "other"],
            [
                "if self is other: return True",
                f"if other.__class__ is self.__class__: return {terms}",
                "return NotImplemented",
            ],
        )
    if order:
        left, right = (f"({''.join(f'{side}.{name},' for name in compared)})" for side in ("self", "other"))
        for name, symbol in {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}.items():
            body = [f"if other.__class__ is self.__class__: return {left}{symbol}{right}", "return NotImplemented"]
            methods.add(name, ["self", "other"], body)
            methods.problems[name] = ". Consider using functools.total_ordering"


def _text_of_type(annotation):
    """An annotation as the docstring's signature shows it."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", None):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _signature_text(std_fields, kw_only_fields):
    def text(f):
        shown = f"{f.name}: {_text_of_type(f.type)}"
        if _is_set(f.default):
            return f"{shown} = {f.default!r}"
        return f"{shown} = {_HAS_DEFAULT_FACTORY!r}" if _is_set(f.default_factory) else shown

    parts = [text(f) for f in std_fields]
    if kw_only_fields:
        parts += ["*", *map(text, kw_only_fields)]
    return f"({', '.join(parts)})"


def _signature_of(cls):
    """The signature of a class whose __init__ is not of our making; '' if it cannot be told."""
    try:
        import inspect

        return str(inspect.signature(cls)).replace(" -> None", "")
    except (ImportError, TypeError, ValueError):
        return ""


def _inherited_fields(cls, frozen):
    """The fields of the bases, those of nearer bases in the places of farther ones' of the same name."""
    found = {}
    frozen_bases = []
    for base in reversed(cls.__mro__[1:]):
        if hasattr(base, _FIELDS):
            found.update(getattr(base, _FIELDS))
            frozen_bases.append(getattr(base, _PARAMS).frozen)
    if any(frozen_bases) and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if frozen and not all(frozen_bases):
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


def _own_fields(cls, kw_only):
    """The fields that the class body declares. The class attributes become the defaults, where there are any."""
    annotations = vars(cls).get("__annotations__", {})
    found = {}
    mark_seen = False
    for name, annotation in annotations.items():
        if not _is_kw_only_mark(cls, annotation):
            found[name] = _get_field(cls, name, annotation, kw_only)
        elif mark_seen:
            raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
        else:
            mark_seen = kw_only = True
    for name, f in found.items():
        if isinstance(getattr(cls, name, None), Field):
            if _is_set(f.default):
                setattr(cls, name, f.default)
            else:
                delattr(cls, name)
    for name, value in vars(cls).items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found


def _process_class(cls, params):
    own = _own_fields(cls, params.kw_only)
    declared = _inherited_fields(cls, params.frozen) | own
    setattr(cls, _PARAMS, params)
    setattr(cls, _FIELDS, declared)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")

    real = [f for f in declared.values() if f._field_type is _FIELD]
    given = [f for f in declared.values() if f._field_type is not _FIELD_CLASSVAR]
    positional = [f for f in given if f.init and not f.kw_only]
    keyword_only = [f for f in given if f.init and f.kw_only]
    methods = _Methods(vars(sys.modules[cls.__module__]) if cls.__module__ in sys.modules else {})
    if params.init:
        _add_init(methods, cls, given, positional, keyword_only, params.frozen, params.slots)
    if params.repr:
        shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in real if f.repr)
        methods.add(
            "__repr__",
            ["self"],
            [f'return f"{{self.__class__.__qualname__}}({shown})"'],
            decorator="__dataclasses_recursive_repr()",
            __dataclasses_recursive_repr=recursive_repr,
        )
    _add_comparisons(methods, real, params.eq, params.order)
    if params.frozen:
        _add_freezing(methods, cls, real)
    _add_hash(methods, cls, real, params.unsafe_hash, params.eq, params.frozen)
    methods.install(cls)

    defaults = {"__replace__": _replace}
    if params.match_args:
        defaults["__match_args__"] = tuple(f.name for f in positional)
    for name, value in defaults.items():
        if name not in vars(cls):
            setattr(cls, name, value)
    if not cls.__doc__:
        ours = params.init and type(cls).__call__ is type.__call__
        cls.__doc__ = cls.__name__ + (_signature_text(positional, keyword_only) if ours else _signature_of(cls))
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _add_slots(cls, params.frozen, params.weakref_slot)
    return abc.update_abstractmethods(cls)


# __getstate__ and __setstate__ of frozen classes with slots, whose fields cannot be set in the usual way.
def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _get_slots(cls):
    match cls.__dict__.get("__slots__"):
        case None:
            slots = []
            if getattr(cls, "__weakrefoffset__", -1) != 0:
                slots.append("__weakref__")
            if getattr(cls, "__dictoffset__", -1) != 0:
                slots.append("__dict__")
            yield from slots
        case str(slot):
            yield slot
        case iterable if not hasattr(iterable, "__next__"):
            yield from iterable
        case _:
            raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _update_func_cell_for__class__(f, oldcls, newcls):
    """Let the zero-argument super() of a function mean the new class: True if the function refers to the old one."""
    if f is None:
        return False
    try:
        i = f.__code__.co_freevars.index("__class__")
    except (ValueError, AttributeError):
        return False
    cell = f.__closure__[i]
    if cell.cell_contents is not oldcls:
        return False
    cell.cell_contents = newcls
    return True


def _functions_of(member):
    """The functions in an entry of a class's namespace."""
    while hasattr(member, "__wrapped__"):
        member = member.__wrapped__
    if isinstance(member, types.FunctionType):
        yield member
    elif isinstance(member, property):
        yield from (f for f in (member.fget, member.fset, member.fdel) if f is not None)
    elif isinstance(member, (classmethod, staticmethod)):
        yield member.__func__


def _slot_names(inherited_slots, field_names, weakref_slot):
    """The __slots__ of the class."""
    names = [name for name in field_names if name not in inherited_slots]
    if weakref_slot and "__weakref__" not in inherited_slots:
        names.append("__weakref__")
    return tuple(names)


def _add_slots(cls, is_frozen, weakref_slot):
    """Make the class anew, with slots: they cannot be added to one that exists."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    cls_dict = dict(cls.__dict__)
    field_names = tuple(f.name for f in fields(cls))
    inherited_slots = {slot for base in cls.__mro__[1:-1] for slot in _get_slots(base)}
    cls_dict["__slots__"] = _slot_names(inherited_slots, field_names, weakref_slot)
    for name in field_names:
        # A default would clash with the slot of its name; __init__ has it.
        cls_dict.pop(name, None)
    cls_dict.pop("__dict__", None)
    cls_dict.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    newcls = type(cls)(cls.__name__, cls.__bases__, cls_dict)
    if qualname is not None:
        newcls.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in cls_dict:
            newcls.__getstate__ = _dataclass_getstate
        if "__setstate__" not in cls_dict:
            newcls.__setstate__ = _dataclass_setstate
    # All methods share one cell, so the first function that has it is enough.
    for member in newcls.__dict__.values():
        if any(_update_func_cell_for__class__(f, cls, newcls) for f in _functions_of(member)):
            break
    return newcls


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):  # fmt: skip
    """Add dunder methods based on the fields defined in the class.

    Examines PEP 526 __annotations__ to determine fields.

    If init is true, an __init__() method is added to the class. If repr is true, a __repr__() method is added. If order
    is true, rich comparison dunder methods are added. If unsafe_hash is true, a __hash__() method is added. If frozen is
    true, fields may not be assigned to after instance creation. If match_args is true, the __match_args__ tuple is added.
    If kw_only is true, then by default all fields are keyword-only. If slots is true, a new class with a __slots__
    attribute is returned.
    """

    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    if cls is None:
        return lambda cls: _process_class(cls, params)
    return _process_class(cls, params)


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass.

    Accepts a dataclass or an instance of one. Tuple elements are of type Field.
    """
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    """Returns True if obj is an instance of a dataclass."""
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _convert(obj, convert_instance):
    """A deep copy in which dataclass instances have become something else."""
    cls = type(obj)
    if cls in _ATOMIC_TYPES:
        return obj
    if hasattr(cls, _FIELDS):
        return convert_instance(obj)
    if cls is list:
        return [_convert(item, convert_instance) for item in obj]
    if cls is dict:
        return {_convert(k, convert_instance): _convert(v, convert_instance) for k, v in obj.items()}
    if issubclass(cls, tuple):
        if hasattr(obj, "_fields"):
            # A named tuple takes its items as separate arguments.
            return cls(*[_convert(item, convert_instance) for item in obj])
        return cls(_convert(item, convert_instance) for item in obj)
    if issubclass(cls, dict):
        pairs = ((_convert(k, convert_instance), _convert(v, convert_instance)) for k, v in obj.items())
        if hasattr(cls, "default_factory"):
            # A defaultdict takes its factory first.
            result = cls(obj.default_factory)
            for k, v in pairs:
                result[k] = v
            return result
        return cls(pairs)
    if issubclass(cls, list):
        return cls(_convert(item, convert_instance) for item in obj)
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping field names to field values.

    Example usage::

      @dataclass
      class C:
          x: int
          y: int

      c = C(1, 2)
      assert asdict(c) == {'x': 1, 'y': 2}

    If given, 'dict_factory' will be used instead of built-in dict. The function applies recursively to field values that
    are dataclass instances. This will also look into built-in containers: tuples, lists, and dicts. Other objects are
    copied with 'copy.deepcopy()'.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")

    def convert(instance):
        pairs = [(f.name, _convert(getattr(instance, f.name), convert)) for f in fields(instance)]
        return dict_factory(pairs)

    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values.

    Example usage::

      @dataclass
      class C:
          x: int
          y: int

      c = C(1, 2)
      assert astuple(c) == (1, 2)

    If given, 'tuple_factory' will be used instead of built-in tuple. The function applies recursively to field values
    that are dataclass instances. This will also look into built-in containers: tuples, lists, and dicts. Other objects are
    copied with 'copy.deepcopy()'.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")

    def convert(instance):
        return tuple_factory([_convert(getattr(instance, f.name), convert) for f in fields(instance)])

    return convert(obj)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None,
):  # fmt: skip
    """Return a new dynamically created dataclass.

    The dataclass name will be 'cls_name'. 'fields' is an iterable of either (name), (name, type) or (name, type, Field)
    objects. If type is omitted, use the string 'typing.Any'. Field objects are created by the equivalent of calling
    'field(name, type [, Field-info])'.

      C = make_dataclass('C', ['x', ('y', int), ('z', int, field(init=False))], bases=(Base,))

    For the bases and namespace parameters, see the builtin type() function. The other parameters are passed to dataclass().
    """
    annotations, defaults = {}, {}
    for item in fields:
        name, hint, *default = _field_specification(item)
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = hint
        if default:
            (defaults[name],) = default
    body = {**(namespace or {}), **defaults, "__annotations__": annotations}
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    home = _module_of_caller() if module is None else module
    if home is not None:
        cls.__module__ = home
    decorate = dataclass(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )  # fmt: skip
    return decorate(cls)


def _field_specification(item):
    """Name, type and possibly default of a field, from the forms that make_dataclass() takes."""
    parts = (item, "typing.Any") if isinstance(item, str) else item
    if len(parts) not in (2, 3):
        raise TypeError(f"Invalid field: {item!r}")
    name = parts[0]
    if not (isinstance(name, str) and name.isidentifier()):
        raise TypeError(f"Field names must be valid identifiers: {name!r}")
    if keyword.iskeyword(name):
        raise TypeError(f"Field names must not be keywords: {name!r}")
    return parts


def _module_of_caller():
    """The name of the module from which the function that asks was called."""
    try:
        return sys._getframemodulename(2) or "__main__"
    except AttributeError:
        pass
    try:
        return sys._getframe(2).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return None


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values.

    This is especially useful for frozen classes. Example usage::

      @dataclass(frozen=True)
      class C:
          x: int
          y: int

      c = C(1, 2)
      c1 = replace(c, x=3)
      assert c1.x == 3 and c1.y == 2
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
