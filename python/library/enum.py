"""Enumerations: classes with a fixed set of named members.

Documentation: https://docs.python.org/3.13/library/enum.html

How a class comes about: its body runs in an EnumDict, which tells members from everything else. EnumType.__new__ leaves
the members to a _Roster, which stands in the namespace as `_member_map_`; when the class exists its `__set_name__` is
called, makes them, and puts the plain dict in its own place. So they are there before __init_subclass__ of a base runs.
"""

import builtins as _builtins
import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = (
    "EnumType EnumMeta EnumDict Enum IntEnum StrEnum Flag IntFlag ReprEnum auto unique property verify member nonmember "
    "FlagBoundary STRICT CONFORM EJECT KEEP global_flag_repr global_enum_repr global_str global_enum EnumCheck CONTINUOUS "
    "NAMED_FLAGS UNIQUE pickle_by_global_name pickle_by_enum_name"
).split()

# The classes of this module that the machinery asks about; undefined while they are themselves being made.
Enum = ReprEnum = Flag = EJECT = None


def _is_flag_class(cls):
    return Flag is not None and issubclass(cls, Flag)


class member:
    """Forces item to become an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class nonmember:
    """Protects item from becoming an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class _Unset:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_auto_null = _Unset("_auto_null")
_not_given = _Unset("<not given>")


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


# What kinds of names there are.


def _is_dunder(name):
    core = name[2:-2]
    return core != "" and name == f"__{core}__" and core.strip("_") == core


def _is_sunder(name):
    core = name[1:-1]
    return core != "" and name == f"_{core}_" and core[0] != "_" and core[-1] != "_"


def _is_private(cls_name, name):
    rest = name.removeprefix(f"_{cls_name}__")
    return rest != name and rest != "" and not name.endswith("__")


def _is_descriptor(obj):
    return any(hasattr(obj, method) for method in ("__get__", "__set__", "__delete__"))


def _is_inner_class(cls_name, obj):
    """Whether an object is a class that was defined in the body of the class `cls_name`."""
    if not isinstance(obj, type):
        return False
    path = getattr(obj, "__qualname__", "").split(".")
    return path[-2:] == [cls_name, getattr(obj, "__name__", "")]


# Bits.


def _is_single_bit(number):
    return number > 0 and number.bit_count() == 1


def _high_bit(number):
    """The number of the highest bit; -1 if there is none."""
    return number.bit_length() - 1


def _iter_bits_lsb(number):
    """The bits of an int, or of a flag, from the lowest upwards."""
    given = number.value if Enum is not None and isinstance(number, Enum) else number
    if given < 0:
        raise ValueError(f"{given!r} is not a positive integer")
    for position in range(given.bit_length()):
        if given >> position & 1:
            yield 1 << position


def show_flag_values(value):
    """The bits of a value, as a list."""
    return [*_iter_bits_lsb(value)]


def bin(number, max_bits=None):
    """The binary digits behind a sign digit, in two's complement: 10 is '0b0 1010', -11 is '0b1 0101'."""
    width = number.bit_length()
    digits = format(number & (1 << width) - 1, f"0{width}b") if width else "0"
    sign = "1" if number < 0 else "0"
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign)
    return f"0b{sign} {digits}"


class property(DynamicClassAttribute):
    """An attribute of members that may share its name with a member.

    Asked of a member, it computes. Asked of the class, it is the member of that name, if there is one.
    """

    member = None
    #: Where the value comes from if there is no getter: None, or a function of member and class.
    fallback = None

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            if self.member is None:
                raise AttributeError(f"{owner!r} has no attribute {self.name!r}")
            return self.member
        if self.fget is not None:
            return self.fget(instance)
        if self.fallback is not None:
            return self.fallback(instance)
        if self.name in owner._member_map_:
            return owner._member_map_[self.name]
        raise AttributeError(f"{owner!r} has no attribute {self.name!r}")

    def _refuse(self, what):
        raise AttributeError(f"<enum {self.clsname!r}> cannot {what} attribute {self.name!r}")

    def __set__(self, instance, value):
        return self._refuse("set") if self.fset is None else self.fset(instance, value)

    def __delete__(self, instance):
        return self._refuse("delete") if self.fdel is None else self.fdel(instance)


def _shared_property(cls, name, enum_member):
    """The property that lets a member have the name of something in a base; None if no base has a descriptor there."""
    descriptor = source = None
    for base in cls.__mro__[1:]:
        entry = vars(base).get(name)
        if entry is None:
            continue
        if isinstance(entry, DynamicClassAttribute):
            descriptor, source = entry, None
            break
        if _is_descriptor(entry):
            descriptor = descriptor or entry
        elif descriptor is None:
            return None
    if descriptor is None:
        return None
    made = property.__new__(property)
    DynamicClassAttribute.__init__(
        made,
        getattr(descriptor, "fget", None),
        getattr(descriptor, "fset", None),
        getattr(descriptor, "fdel", None),
        getattr(descriptor, "__doc__", None) or " ",
    )
    made.member = enum_member
    if made.fget is None and not isinstance(descriptor, DynamicClassAttribute):
        made.fallback = lambda instance: getattr(instance._value_, name)
    made.__set_name__(cls, name)
    return made


class EnumDict(dict):
    """The namespace in which the body of an enumeration runs. It keeps the members apart from all other names."""

    #: Names of the form _x_ that have a meaning.
    _meaningful = frozenset(
        "_order_ _generate_next_value_ _numeric_repr_ _missing_ _ignore_ _iter_member_ _iter_member_by_value_ "
        "_iter_member_by_def_ _add_alias_ _add_value_alias_".split()
    )

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    @_builtins.property
    def member_names(self):
        return [*self._member_names]

    def __setitem__(self, name, value):
        if name == "__order__":
            name = "_order_"
        if self._cls_name is not None and _is_private(self._cls_name, name):
            pass
        elif _is_sunder(name):
            value = self._take_setting(name, value)
        elif not _is_dunder(name):
            if name in self._member_names:
                raise TypeError(f"{name!r} already defined as {self[name]!r}")
            if isinstance(value, nonmember):
                value = value.value
            elif not self._is_plain(name, value):
                value = self._take_member(name, value)
        super().__setitem__(name, value)

    def _is_plain(self, name, value):
        """Whether something in the body is no member."""
        if name in self._ignore or _is_descriptor(value):
            return True
        return self._cls_name is not None and _is_inner_class(self._cls_name, value)

    def _take_setting(self, name, value):
        if name not in self._meaningful:
            raise ValueError(f"_sunder_ names, such as {name!r}, are reserved for future Enum use")
        if name == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = getattr(value, "__func__", value)
        elif name == "_ignore_":
            value = self._ignore = _split_names(value)
            clash = self._member_names.keys() & set(value)
            if clash:
                raise ValueError(f"_ignore_ cannot specify already set names: {clash!r}")
        return value

    def _take_member(self, name, value):
        if name in self:
            raise TypeError(f"{name!r} already defined as {self[name]!r}")
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            value = self._automatic(name, value)
        elif isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
            parts = [self._automatic(name, part) if isinstance(part, auto) else part for part in value]
            # A named tuple wants its items one by one.
            value = type(value)(*parts) if hasattr(value, "_fields") else type(value)(parts)
        else:
            self._last_values.append(value)
        self._member_names[name] = None
        return value

    def _automatic(self, name, placeholder):
        """The value for an auto(), which keeps it: another name for the same auto() gets the same value."""
        if placeholder.value is _auto_null:
            self._auto_called = True
            placeholder.value = self._generate_next_value(name, 1, len(self._member_names), [*self._last_values])
        self._last_values.append(placeholder.value)
        return placeholder.value

    def update(self, *sources, **more):
        for source in (*sources, more):
            pairs = ((name, source[name]) for name in source.keys()) if hasattr(source, "keys") else source
            for name, value in pairs:
                self[name] = value


_EnumDict = EnumDict


def _split_names(names):
    return names.replace(",", " ").split() if isinstance(names, str) else list(names)


class _Roster:
    """Makes the members of a class as soon as the class exists."""

    def __init__(self, definitions):
        self.definitions = definitions

    def __set_name__(self, cls, _):
        cls._member_map_ = {}
        self.cls = cls
        self.is_flag = _is_flag_class(cls)
        for name, value in self.definitions:
            self.enroll(name, value)

    def enroll(self, name, value):
        cls = self.cls
        made = self.make(name, value)
        value = made._value_
        if self.is_flag and isinstance(value, int):
            cls._flag_mask_ |= value
            if _is_single_bit(value):
                cls._singles_mask_ |= value
            cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
        known = self.find(value)
        if known is None:
            # Combinations of flags, and the absence of all, are found by name, but are not listed.
            if not self.is_flag or isinstance(value, int) and _is_single_bit(value):
                cls._member_names_.append(name)
        cls._add_member_(name, made if known is None else known)
        self.index(name, value, made if known is None else known)

    def make(self, name, value):
        cls = self.cls
        data_type = cls._member_type_
        args = value if isinstance(value, tuple) and data_type is not tuple else (value,)
        made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(made, "_value_"):
            made._value_ = value
            if data_type is not object:
                try:
                    made._value_ = data_type(*args)
                except Exception as error:
                    raise TypeError("_value_ not set in __new__, unable to create it") from error
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        made._sort_order_ = len(cls._member_names_)
        return made

    def find(self, value):
        """The member that has this value already."""
        cls = self.cls
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            return next((m for m in cls._member_map_.values() if m._value_ == value), None)

    def index(self, name, value, found):
        cls = self.cls
        try:
            cls._value2member_map_.setdefault(value, found)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(name, []).append(value)
        else:
            if value not in cls._hashable_values_:
                cls._hashable_values_.append(value)


def _make_class_unpicklable(obj):
    """For a class that does not know its module, or its namespace: it could not be found again."""

    def __reduce_ex__(self, proto):
        raise TypeError(f"{self!r} cannot be pickled")

    put = obj.__setitem__ if isinstance(obj, dict) else lambda name, value: setattr(obj, name, value)
    put("__reduce_ex__", __reduce_ex__)
    put("__module__", "<unknown>")


_flag_operators = "__or__ __and__ __xor__ __ror__ __rand__ __rxor__ __invert__".split()
_flag_facts = "_boundary_ _flag_mask_ _singles_mask_ _all_bits_ _inverted_".split()


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        parent = metacls._get_mixins_(cls, bases)[1]
        if parent is not None:
            namespace["_generate_next_value_"] = getattr(parent, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        for name in [*classdict.get("_ignore_", ()), "_ignore_"]:
            classdict.pop(name, None)
        forbidden = sorted(classdict._member_names.keys() & {"mro", ""})
        if forbidden:
            raise ValueError(f"invalid enum member name(s) {','.join(map(repr, forbidden))}")
        order = classdict.pop("_order_", None)
        definitions = [(name, classdict.pop(name)) for name in classdict._member_names if name in classdict]
        body = dict(classdict)

        data_type, parent = metacls._get_mixins_(cls, bases)
        maker, keep_maker, use_args = metacls._find_new_(body, data_type, parent)
        generate = body.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            body["_generate_next_value_"] = staticmethod(generate)
        in_progress = f"_{cls}__in_progress"
        body |= {
            "_new_member_": maker,
            "_use_args_": use_args,
            "_member_type_": data_type,
            "_value_repr_": metacls._find_data_repr_(cls, bases),
            "_member_names_": [],
            "_value2member_map_": {},
            "_hashable_values_": [],
            "_unhashable_values_": [],
            "_unhashable_values_map_": {},
            in_progress: True,
        }
        if cls == "Flag" and Flag is None or parent is not None and _is_flag_class(parent):
            limits = boundary or getattr(parent, "_boundary_", None)
            body |= dict(zip(_flag_facts, (limits, 0, 0, 0, None)))
        body["_member_map_"] = _Roster(definitions)

        made = super().__new__(metacls, cls, bases, body, **kwds)
        delattr(made, in_progress)
        made._settle(body, bases, parent)
        if Enum is not None:
            if keep_maker:
                made.__new_member__ = maker
            # What a call does is look members up, whatever made them.
            made.__new__ = Enum.__new__
        made._check_order(order)
        return made

    def _settle(cls, body, bases, parent):
        """Decide between the methods of the data type and those of the Enum, where the class has none of its own."""
        data_type = cls._member_type_

        def supply(name, method):
            if name not in body:
                setattr(cls, name, method)
                body[name] = method

        if ReprEnum is not None and ReprEnum in bases:
            if data_type is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
            supply("__format__", data_type.__format__)
            supply("__str__", data_type.__repr__ if data_type.__str__ is object.__str__ else data_type.__str__)
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if getattr(cls, name) in (getattr(data_type, name), getattr(object, name)):
                supply(name, getattr(parent, name))
        if _is_flag_class(cls):
            for name in _flag_operators:
                supply(name, getattr(Flag, name))
            values = [m._value_ for m in cls]
            if values != sorted(values):
                cls._iter_member_ = cls._iter_member_by_def_

    def _check_order(cls, order):
        """Compare the order of the members with the one that `_order_` asks for; aliases do not count."""
        if order is None:
            return
        wanted = [name for name in _split_names(order) if name in cls._member_names_ or name not in cls._member_map_]
        if wanted and wanted != cls._member_names_:
            raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {wanted!r}")

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        """Classes are true, also those without members."""
        return True

    def __call__(
        cls, value=_not_given, names=_not_given, *values, module=None, qualname=None, type=None, start=1, boundary=None
    ):
        """Look a member up by its value, or make a new enumeration.

        With members, Color(3) gives the one whose value is 3. Without, Enum('Color', 'RED GREEN') makes a class: `names`
        are the members, as a string, names, pairs of name and value, or a mapping; `module` and `qualname` say where the
        class can be found; `type` is mixed in; `start` is the first value.
        """
        if cls._member_map_:
            if value is _not_given:
                raise TypeError(f"{cls}.__new__() missing 1 required positional argument: 'value'")
            if names is not _not_given:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _not_given:
            if type is None:
                raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
            names = None
        return cls._create_(
            value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary
        )

    def __contains__(cls, value):
        """Return True if `value` is in `cls`.

        `value` is in `cls` if:
        1) `value` is a member of `cls`, or
        2) `value` is the value of one of the `cls`'s members.
        """
        if isinstance(value, cls):
            return True
        if _is_flag_class(cls):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                pass
        return value in cls._hashable_values_ or value in cls._unhashable_values_

    def __setattr__(cls, name, value):
        """Members stay what they are."""
        if name != "_member_map_" and name in vars(cls).get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in vars(cls).get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __dir__(cls):
        names = {*cls._member_names_}
        names.update(
            "__class__ __contains__ __doc__ __getitem__ __iter__ __len__ __members__ __module__ __name__ __qualname__".split()
        )
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        """Return the member matching `name`."""
        return cls._member_map_[name]

    def __iter__(cls):
        """Return members in definition order."""
        return map(cls._member_map_.__getitem__, cls._member_names_)

    def __reversed__(cls):
        """Return members in reverse definition order."""
        return map(cls._member_map_.__getitem__, reversed(cls._member_names_))

    def __len__(cls):
        """Return the number of members (no aliases)"""
        return len(cls._member_names_)

    @_builtins.property
    def __members__(cls):
        """Returns a mapping of member name->value.

        This mapping lists all enum members, including aliases. Note that this
        is a read-only view of the internal mapping.
        """
        return MappingProxyType(cls._member_map_)

    @_builtins.property
    def __signature__(cls):
        from inspect import Parameter, Signature

        if cls._member_names_:
            return Signature([Parameter("values", Parameter.VAR_POSITIONAL)])
        named = [("module", None), ("qualname", None), ("type", None), ("start", 1), ("boundary", None)]
        return Signature(
            [
                Parameter("new_class_name", Parameter.POSITIONAL_ONLY),
                Parameter("names", Parameter.POSITIONAL_OR_KEYWORD),
                *(Parameter(name, Parameter.KEYWORD_ONLY, default=value) for name, value in named),
            ]
        )

    def __repr__(cls):
        return f"<{'flag' if _is_flag_class(cls) else 'enum'} {cls.__name__!r}>"

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Make an enumeration of a name and its members."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        for name, value in cls._named_values(class_name, bases, names, start):
            namespace[name] = value
        if module is None:
            module = _module_of_caller(3)
        if module is None:
            _make_class_unpicklable(namespace)
        else:
            namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _named_values(cls, class_name, bases, names, start):
        """Pairs of a member's name and value, from whatever form they are given in."""
        if names is None:
            return
        if isinstance(names, str):
            names = _split_names(names)
        if isinstance(names, (list, tuple)) and names and isinstance(names[0], str):
            parent = cls._get_mixins_(class_name, bases)[1]
            before = []
            for name in names:
                value = parent._generate_next_value_(name, start, len(before), [*before])
                before.append(value)
                yield name, value
            return
        for item in names:
            yield (item, names[item]) if isinstance(item, str) else item

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Replace constants of a module by the members of a new enumeration: those whose names `filter` accepts."""
        home = vars(sys.modules[module])
        made = _enumerate_constants(cls, name, module, filter, source, boundary)
        if as_global:
            global_enum(made)
        else:
            home.update(made.__members__)
        home[name] = made
        return made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for base in bases:
            for ancestor in base.__mro__:
                if isinstance(ancestor, EnumType) and ancestor._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {ancestor!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the data that members hold, and the enumeration that the new one derives from."""
        if not bases:
            return object, Enum
        *_, parent = bases
        if not isinstance(parent, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, parent

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = {data for base in bases if (data := mcls._data_type_of(base)) is not None}
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {found!r}")
        return next(iter(found), None)

    @staticmethod
    def _data_type_of(base):
        """The type that brings a base its data: the base itself, as far as the class that makes the objects is above it."""
        outermost = None
        for ancestor in base.__mro__:
            if ancestor is object:
                continue
            if isinstance(ancestor, EnumType):
                if ancestor._member_type_ is not object:
                    return ancestor._member_type_
                continue
            outermost = outermost or ancestor
            if "__new__" in vars(ancestor) or "__dataclass_fields__" in vars(ancestor):
                return outermost
        return None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        """What shows the value of a member, if it is not its plain repr."""
        for ancestor in (a for base in bases for a in base.__mro__ if a is not object):
            if isinstance(ancestor, EnumType):
                return ancestor._value_repr_
            own = vars(ancestor)
            if "__repr__" in own:
                # The repr that dataclass() made would repeat the class: the fields are enough.
                made = "__dataclass_fields__" in own and getattr(own.get("__dataclass_params__"), "repr", False)
                return _dataclass_repr if made else own["__repr__"]
        return None

    @classmethod
    def _find_new_(mcls, body, data_type, parent):
        """The function that makes members, whether it is the class's own, and whether it wants the value."""
        default = {None, object.__new__, Enum.__new__ if Enum is not None else None}
        own = body.get("__new__")
        maker = own
        if maker is None:
            candidates = (
                getattr(place, name, None) for name in ("__new_member__", "__new__") for place in (data_type, parent)
            )
            maker = next((f for f in candidates if f not in default), object.__new__)
        return maker, own is not None and parent is not None, parent is not None and maker not in default

    def _add_member_(cls, name, enum_member):
        """Make a member known under a name."""
        known = cls._member_map_.get(name)
        if known is enum_member:
            return
        if known is not None:
            raise NameError(f"{name!r} is already bound: {known!r}")
        type.__setattr__(cls, name, _shared_property(cls, name, enum_member) or enum_member)
        cls._member_map_[name] = enum_member


EnumMeta = EnumType


def _module_of_caller(depth):
    """The name of the module that runs `depth` calls further out; None if that cannot be told."""
    try:
        return sys._getframemodulename(depth)
    except AttributeError:
        pass
    try:
        return sys._getframe(depth).f_globals.get("__name__")
    except (AttributeError, ValueError):
        return None


class Enum(metaclass=EnumType):
    """A class with a fixed set of named members.

    >>> class Color(Enum):
    ...     RED = 1
    ...     BLUE = 2

    A member is an attribute of its class, and is found by its value and by its name:

    >>> Color.RED, Color(2), Color['BLUE']
    (<Color.RED: 1>, <Color.BLUE: 2>, <Color.BLUE: 2>)

    The class can be iterated over and knows how many members it has. It may have methods and attributes besides.
    """

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            found = cls._value2member_map_.get(value)
        except TypeError:
            # Values that cannot be hashed are compared one by one.
            found = next(
                (cls[name] for name, values in cls._unhashable_values_map_.items() if value in values),
                None,
            ) or next((m for m in cls._member_map_.values() if m._value_ == value), None)
        if found is not None:
            return found
        if not cls._member_map_:
            if getattr(cls, f"_{cls.__name__}__in_progress", False):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly") from None
            raise TypeError(f"{cls!r} has no members defined")
        return cls._ask_missing(value)

    @classmethod
    def _ask_missing(cls, value):
        """What `_missing_` makes of a value that no member has."""
        unknown = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        try:
            answer = cls._missing_(value)
        except ValueError:
            raise
        except Exception as error:
            error.__context__ = unknown
            raise
        if isinstance(answer, cls):
            return answer
        if _is_flag_class(cls) and cls._boundary_ is EJECT and isinstance(answer, int):
            return answer
        if answer is None:
            raise unknown
        error = TypeError(f"error in {cls.__name__}._missing_: returned {answer!r} instead of None or a valid member")
        error.__context__ = unknown
        raise error

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def _missing_(cls, value):
        return None

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value for auto(): one more than the highest so far, `start` for the first.

        name: the name of the member
        start: the first value
        count: how many members there are already
        last_values: their values
        """
        if not last_values:
            return start
        try:
            highest = max(last_values)
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError(f"unable to increment {highest!r}") from None

    def _add_alias_(self, name):
        """Give the member another name."""
        type(self)._add_member_(name, self)

    def _add_value_alias_(self, value):
        """Give the member another value to be found by."""
        cls = type(self)
        try:
            known = cls._value2member_map_.get(value)
        except TypeError:
            known = next((m for m in cls._member_map_.values() if m._value_ == value), None)
        if known is None:
            roster = _Roster(())
            roster.cls = cls
            roster.index(getattr(self, "_name_", None), value, self)
        elif known is not self:
            raise ValueError(f"{value!r} is already bound: {known!r}")

    def __repr__(self):
        show = type(self)._value_repr_ or repr
        return f"<{type(self).__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return format(str(self), format_spec)

    def __dir__(self):
        cls = type(self)
        names = set() if cls._member_type_ is object else {*object.__dir__(self)}
        names.update(name for name in getattr(self, "__dict__", ()) if name[0] != "_" and name not in cls._member_map_)
        for ancestor in cls.mro():
            for name, entry in vars(ancestor).items():
                if name[0] == "_":
                    continue
                if name not in cls._member_map_ or isinstance(entry, property) and entry.fget is not None:
                    names.add(name)
                elif isinstance(entry, property):
                    names.discard(name)
        return sorted(names.union(("__class__", "__doc__", "__eq__", "__hash__", "__module__")))

    def __hash__(self):
        return hash(self._name_)

    # There is one object for each member.
    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """An Enum whose members look like their data, but for repr()."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        for what, argument in zip(("encoding", "errors"), values[1:]):
            if not isinstance(argument, str):
                raise TypeError(f"{what} must be a string, not {argument!r}")
        text = str(*values)
        made = str.__new__(cls, text)
        made._value_ = text
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value for auto(): the name in lower case."""
        return name.lower()


def pickle_by_global_name(self, proto):
    """A __reduce_ex__ for members that are globals of their module."""
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    """A __reduce_ex__ by which members are found as attributes of their class."""
    return getattr, (type(self), self._name_)


class FlagBoundary(StrEnum):
    """What becomes of values with bits that no flag has.

    STRICT: an error. CONFORM: they lose those bits. EJECT: they become ints. KEEP: they stay as they are.
    """

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """An Enum whose members combine by |, &, ^ and ~."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value for auto(): the next bit above the highest so far, `start` (1 if None) for the first."""
        if not last_values:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {highest!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The flags in a value, by increasing value."""
        yield from map(cls._value2member_map_.get, _iter_bits_lsb(value & cls._flag_mask_))

    @classmethod
    def _iter_member_by_def_(cls, value):
        """The flags in a value, in the order in which they were defined."""
        found = [*cls._iter_member_by_value_(value)]
        found.sort(key=lambda flag: flag._sort_order_)
        yield from found

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _missing_(cls, value):
        """The combination of flags that has a value."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        value = cls._within_boundary(value)
        if cls._boundary_ is EJECT and not 0 <= value <= cls._all_bits_ and not ~cls._all_bits_ <= value < 0:
            return value
        if cls._boundary_ is EJECT and value & (cls._all_bits_ ^ cls._flag_mask_):
            return value
        asked = value
        if value < 0:
            # The complement: of all bits where strange ones are allowed, else of the flags.
            value = value + cls._all_bits_ + 1 if cls._boundary_ in (EJECT, KEEP) else value & cls._singles_mask_
        strange = value & ~cls._flag_mask_
        if strange and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {strange!r} [{bin(strange)}]")
        found = cls._value2member_map_.get(value) if asked < 0 else None
        if found is None:
            found = cls._value2member_map_.setdefault(value, cls._combination(value))
        if asked < 0:
            cls._value2member_map_[asked] = found
        return found

    @classmethod
    def _within_boundary(cls, value):
        """A value after the boundary has had its say on the bits that no flag has."""
        mask, everything = cls._flag_mask_, cls._all_bits_
        if ~everything <= value <= everything and not value & (everything ^ mask):
            return value
        match cls._boundary_:
            case FlagBoundary.STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(mask, width)}"
                )
            case FlagBoundary.CONFORM:
                return value & mask
            case FlagBoundary.KEEP:
                return value if value >= 0 else value + max(everything + 1, 1 << value.bit_length())
            case FlagBoundary.EJECT:
                return value
        raise ValueError(f"{cls!r} unknown flag boundary {cls._boundary_!r}")

    @classmethod
    def _combination(cls, value):
        """A new object for a combination of flags, named after them."""
        data_type = cls._member_type_
        made = object.__new__(cls) if data_type is object else data_type.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        parts = [*cls._iter_member_(value & cls._singles_mask_)]
        if value & ~cls._singles_mask_:
            # Bits that no flag has alone: combinations that have names help.
            parts += [m for m in cls._member_map_.values() if m not in parts and m._value_ and m._value_ & value == m._value_]
        left = value
        for part in parts:
            left &= ~part._value_
        if left and cls._boundary_ is STRICT:
            raise ValueError(f"{cls!r}: no members with value {left!r}")
        made._name_ = "|".join(part._name_ for part in parts) or None
        if left and parts:
            made._name_ += f"|{cls._numeric_repr_(left)}"
        return made

    def __contains__(self, other):
        """Whether a flag has all the bits of another."""
        if isinstance(other, type(self)):
            return other._value_ & ~self._value_ == 0
        raise TypeError(
            f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {type(self).__qualname__!r}"
        )

    def __iter__(self):
        """The flags of which this one is made, in the order in which they were defined."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return self._value_ != 0

    def __repr__(self):
        show = type(self)._value_repr_ or repr
        name = "" if self._name_ is None else f".{self._name_}"
        return f"<{type(self).__name__}{name}: {show(self._value_)}>"

    def __str__(self):
        cls_name = type(self).__name__
        return f"{cls_name}({self._value_!r})" if self._name_ is None else f"{cls_name}.{self._name_}"

    def _bits_of(self, operand, symbol):
        """The bits of an operand: another flag of the class, or one of the data type."""
        if isinstance(operand, type(self)):
            bits = operand._value_
        elif self._member_type_ is not object and isinstance(operand, self._member_type_):
            bits = operand
        else:
            return NotImplemented
        for flag, value in ((self, self._value_), (operand, bits)):
            if value is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {symbol}")
        return bits

    def __or__(self, other):
        bits = self._bits_of(other, "|")
        return bits if bits is NotImplemented else type(self)(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits_of(other, "&")
        return bits if bits is NotImplemented else type(self)(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits_of(other, "^")
        return bits if bits is NotImplemented else type(self)(self._value_ ^ bits)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            bits = ~self._value_
            self._inverted_ = type(self)(bits if self._boundary_ in (EJECT, KEEP) else bits & self._singles_mask_)
        return self._inverted_


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A Flag whose members are ints, too."""


def _dataclass_repr(self):
    shown = (name for name, field in self.__dataclass_fields__.items() if field.repr)
    return ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)


def _aliases(enumeration):
    """Names that stand for the member of another name, as text: empty if there are none."""
    return ", ".join(f"{name} -> {m.name}" for name, m in enumeration.__members__.items() if name != m.name)


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    found = _aliases(enumeration)
    if found:
        raise ValueError(f"duplicate values found in {enumeration!r}: {found}")
    return enumeration


# How members look that are globals of their module.


def _last_module_name(enum_member):
    return type(enum_member).__module__.rpartition(".")[2]


def global_enum_repr(self):
    """A repr with the module in the place of the class."""
    return f"{_last_module_name(self)}.{self._name_}"


def global_flag_repr(self):
    """A repr with the module in the place of the class, before each flag of a combination."""
    module = _last_module_name(self)
    if self._name_ is None:
        return f"{module}.{type(self).__name__}({self._value_!r})"
    # What is left of a value when its flags are taken away is a number in the name.
    parts = self._name_.split("|")
    return "|".join(part if part[0].isdigit() else f"{module}.{part}" for part in parts)


def global_str(self):
    """The bare name."""
    return f"{type(self).__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Class decorator: the members become globals of the module, and are shown as such."""
    cls.__repr__ = global_flag_repr if _is_flag_class(cls) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator: an enumeration of what the body of a plain class holds."""

    def convert(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in vars(cls).items():
            if name not in ("__dict__", "__weakref__"):
                namespace[name] = value
        made = metacls.__new__(metacls, cls.__name__, (etype,), namespace, boundary=boundary)
        made.__qualname__ = cls.__qualname__
        return made

    return convert


def _enumerate_constants(etype, name, module, filter, source, boundary):
    """An enumeration of those of a module's globals that a filter accepts."""
    constants = [item for item in vars(source or sys.modules[module]).items() if filter(item[0])]
    try:
        # By value first: of names for the same value the others become aliases of the first.
        constants.sort(key=lambda item: (item[1], item[0]))
    except TypeError:
        constants.sort(key=lambda item: item[0])
    return etype(name, constants, module=module, boundary=boundary or KEEP)


def _old_convert_(etype, name, module, filter, source=None, *, boundary=None):
    """What `_convert_` makes, without touching the module."""
    return _enumerate_constants(etype, name, module, filter, source, boundary)


@_simple_enum(StrEnum)
class EnumCheck:
    """What verify() can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration: see EnumCheck."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        inspections = {UNIQUE: self._unique, CONTINUOUS: self._continuous, NAMED_FLAGS: self._named_flags}
        for check in self.checks:
            inspections[check](enumeration)
        return enumeration

    def _unique(self, enumeration):
        found = _aliases(enumeration)
        if found:
            raise ValueError(f"aliases found in {enumeration!r}: {found}")

    def _continuous(self, enumeration):
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        lowest, highest = min(values), max(values)
        if _is_flag_class(enumeration):
            kind = "flag"
            between = (1 << i for i in range(_high_bit(lowest) + 1, _high_bit(highest)))
        else:
            kind = "enum"
            between = range(lowest + 1, highest)
        missing = [str(value) for value in between if value not in values]
        if missing:
            raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(missing)}"[:256])

    def _named_flags(self, enumeration):
        named = {m._value_ for m in enumeration}
        incomplete = []
        lacking = 0
        for name, m in enumeration._member_map_.items():
            if name in enumeration._member_names_ or m.value < 0:
                continue
            unnamed = [bit for bit in _iter_bits_lsb(m.value) if bit not in named]
            if unnamed:
                incomplete.append(name)
                for bit in unnamed:
                    lacking |= bit
        if not incomplete:
            return
        *others, last = incomplete
        who = f"aliases {', '.join(others)} and {last} are" if others else f"alias {last} is"
        what = "value" if _is_single_bit(lacking) else "combined values of"
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {who} missing {what} 0x{lacking:x} "
            "[use enum.show_flag_values(value) for details]"
        )


def _test_simple_enum(checked_enum, simple_enum):
    """Compare an enumeration that a class statement made with one that _simple_enum made: TypeError if they differ."""
    incidental = {"__module__", "__doc__", "__qualname__", "__static_attributes__", "__firstlineno__", "_generate_next_value_"}
    names = checked_enum._member_map_.keys() | simple_enum._member_map_.keys()

    def differences(checked, simple, skip, label):
        for key in sorted((checked.keys() | simple.keys()) - skip):
            if key not in simple:
                yield f"missing key: {key!r}{label}"
            elif key not in checked:
                yield f"extra key:   {key!r}{label}"
            elif not callable(checked[key]) and not _is_descriptor(checked[key]) and checked[key] != simple[key]:
                yield f"{key!r}{label}:\n         checked -> {checked[key]!r}\n         simple  -> {simple[key]!r}"

    found = [
        *differences(
            vars(checked_enum), vars(simple_enum), incidental | names | {"_member_map_", "_value2member_map_"}, ""
        )
    ]
    for name in sorted(names):
        if name not in simple_enum._member_map_:
            found.append(f"missing member from simple enum: {name!r}")
        elif name not in checked_enum._member_map_:
            found.append(f"extra member in simple enum: {name!r}")
        else:
            pair = vars(checked_enum[name]), vars(simple_enum[name])
            found += differences(*pair, {"__objclass__", "_inverted_"}, f" of {name!r}")
    if found:
        raise TypeError("enum mismatch:\n   " + "\n   ".join(found))


_stdlib_enums = IntEnum, StrEnum, IntFlag
