"""Prints, as JSON, what can be seen of the classes and functions of `weakref`: under CPython what is right, under dunder what is there."""

import json
import weakref
import _weakref
import _weakrefset


def default(value):
    # Of objects that have no literal only the kind is compared.
    return repr(value) if value is None or isinstance(value, (int, tuple, str)) else type(value).__name__


def signature(function):
    """The parameters of a Python function with their kinds and defaults."""
    code = function.__code__
    names = list(code.co_varnames)
    count = code.co_argcount
    defaults = function.__defaults__ or ()
    parts = []
    for i, name in enumerate(names[:count]):
        at = i - (count - len(defaults))
        parts.append(name if at < 0 else f"{name}={default(defaults[at])}")
        if i + 1 == code.co_posonlyargcount:
            parts.append("/")
    rest = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        parts.append("*" + names[rest])
        rest += 1
    if code.co_flags & 8:
        parts.append("**" + names[rest])
    generator = " (generator)" if code.co_flags & 0x20 else ""
    return f"({', '.join(parts)}){generator}"


def member(value):
    kind = type(value).__name__
    facts = {"kind": kind}
    inner = value.__func__ if kind in ("classmethod", "staticmethod") else value
    if kind in ("classmethod", "staticmethod"):
        facts["of"] = type(inner).__name__
    if type(inner).__name__ == "function":
        facts["signature"] = signature(inner)
        facts["qualname"] = inner.__qualname__
        facts["name"] = inner.__name__
        facts["module"] = inner.__module__
    elif kind == "property":
        facts["accessors"] = [f and [f.__qualname__, signature(f)] for f in (value.fget, value.fset, value.fdel)]
    elif kind in ("wrapper_descriptor", "method_descriptor", "classmethod_descriptor", "builtin_function_or_method"):
        facts["signature"] = value.__text_signature__
        facts["qualname"] = value.__qualname__
    elif kind in ("bool", "NoneType") or kind == "tuple":
        facts["value"] = repr(value)
    facts["documented"] = bool(getattr(inner, "__doc__", None)) and kind in ("function", "property", "classmethod")
    return facts


def describe(cls):
    everything = {}
    for owner in reversed(cls.__mro__):
        for name in vars(owner):
            everything[name] = owner.__qualname__
    return {
        "module": cls.__module__,
        "qualname": cls.__qualname__,
        "metaclass": type(cls).__qualname__,
        "bases": [base.__qualname__ for base in cls.__bases__],
        "mro": [f"{c.__module__}.{c.__qualname__}" for c in cls.__mro__],
        "own": {name: member(value) for name, value in sorted(vars(cls).items()) if name != "_abc_impl"},
        "all": {name: owner for name, owner in sorted(everything.items()) if name in dir(cls)},
        "dict": cls.__dictoffset__ != 0,
        "weakly referable": cls.__weakrefoffset__ != 0,
    }


classes = [
    weakref.ref,
    weakref.ProxyType,
    weakref.CallableProxyType,
    weakref.KeyedRef,
    weakref.WeakMethod,
    weakref.WeakSet,
    weakref.WeakValueDictionary,
    weakref.WeakKeyDictionary,
    weakref.finalize,
    weakref.finalize._Info,
    _weakrefset._IterationGuard,
]
# What the import system, not the module, puts there.
imported = {"__builtins__", "__cached__", "__file__", "__loader__", "__package__", "__spec__"}
print(
    json.dumps(
        {
            "classes": {cls.__qualname__: describe(cls) for cls in classes},
            "functions": {
                name: [type(value).__name__, value.__text_signature__, value.__module__]
                for name, value in sorted(vars(_weakref).items())
                if type(value).__name__ == "builtin_function_or_method"
            },
            "modules": {
                module.__name__: {
                    name: type(value).__name__ for name, value in sorted(vars(module).items()) if name not in imported
                }
                for module in (weakref, _weakref, _weakrefset)
            },
            "__all__": [weakref.__all__, _weakrefset.__all__],
            "ProxyTypes": repr(weakref.ProxyTypes),
        },
        indent=1,
        sort_keys=True,
    )
)
