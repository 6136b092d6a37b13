"""Copies of objects: shallow ones by copy(), deep ones by deepcopy(), and replace() for changed ones."""

import types
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

# Objects of these types are their own copies.
_atomic_types = {
    types.NoneType, int, float, bool, complex, str, bytes, types.EllipsisType, types.NotImplementedType,
    types.CodeType, type, range, types.BuiltinFunctionType, types.FunctionType, property,
}  # fmt: skip
try:
    from _weakref import ref as _ref
except ImportError:
    pass
else:
    _atomic_types.add(_ref)
_shallow_atomic_types = _atomic_types | {tuple, frozenset, slice}
_shallow_by_method = {list: list.copy, dict: dict.copy, set: set.copy, bytearray: bytearray.copy}


def copy(x):
    """Shallow copy operation on arbitrary Python objects.

    See the module's __doc__ string for more info.
    """
    cls = type(x)
    if cls in _shallow_atomic_types or issubclass(cls, type):
        return x
    method = _shallow_by_method.get(cls)
    if method is not None:
        return method(x)
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    description = _reduce(cls, x, "un(shallow)copyable")
    if isinstance(description, str):
        return x
    return _reconstruct(x, None, *description)


def _reduce(cls, x, what):
    """What __reduce_ex__ and its likes say of an object."""
    function = dispatch_table.get(cls)
    if function is not None:
        return function(x)
    method = getattr(x, "__reduce_ex__", None)
    if method is not None:
        return method(4)
    method = getattr(x, "__reduce__", None)
    if method is not None:
        return method()
    raise Error(f"{what} object of type {cls}")


def deepcopy(x, memo=None, _nil=[]):
    """Deep copy operation on arbitrary Python objects.

    See the module's __doc__ string for more info.
    """
    cls = type(x)
    if cls in _atomic_types:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(key, _nil)
        if known is not _nil:
            return known
    method = _deepcopy_dispatch.get(cls)
    if method is not None:
        made = method(x, memo)
    elif issubclass(cls, type):
        return x
    else:
        method = getattr(x, "__deepcopy__", None)
        if method is not None:
            made = method(memo)
        else:
            description = _reduce(cls, x, "un(deep)copyable")
            made = x if isinstance(description, str) else _reconstruct(x, memo, *description)
    if made is not x:
        memo[key] = made
        _keep_alive(x, memo)
    return made


def _keep_alive(x, memo):
    """Keep the original as long as the memo: an id must not come to mean another object."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deepcopy_list(x, memo, deepcopy=deepcopy):
    made = []
    memo[id(x)] = made
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    items = [deepcopy(item, memo) for item in x]
    # The tuple may have been copied meanwhile, through something in it that contains it.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    if all(new is old for new, old in zip(items, x)):
        return x
    return tuple(items)


def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {
    list: _deepcopy_list,
    tuple: _deepcopy_tuple,
    dict: _deepcopy_dict,
    types.MethodType: _deepcopy_method,
}


def _reconstruct(x, memo, make, args, state=None, items=None, pairs=None):
    """An object like x, of what __reduce_ex__ says of it. With a memo it is a deep copy."""

    def part(value):
        return value if memo is None else deepcopy(value, memo)

    y = make(*map(part, args))
    if memo is not None:
        memo[id(x)] = y
    if state is not None:
        _restore(y, part(state))
    for item in items or ():
        y.append(part(item))
    for key, value in pairs or ():
        key = part(key)
        y[key] = part(value)
    return y


def _restore(y, state):
    """Give an object its state."""
    setstate = getattr(y, "__setstate__", None)
    if setstate is not None:
        setstate(state)
        return
    attributes, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    if attributes is not None:
        y.__dict__.update(attributes)
    for name, value in (slots or {}).items():
        setattr(y, name, value)


del types


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values.

    This is especially useful for immutable objects, like named tuples or frozen dataclasses.
    """
    cls = obj.__class__
    func = getattr(cls, "__replace__", None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)
