"""Records what CPython says of its special methods: python3.13 scripts/record-special-methods.py > tests/protocols/golden/special-methods.json"""

import json
import operator
import sys
import types
import weakref

# The names of "3. Data model" of the language reference, in its order.
DATA_MODEL = """
__new__ __init__ __del__ __repr__ __str__ __bytes__ __format__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__ __hash__ __bool__
__getattr__ __getattribute__ __setattr__ __delattr__ __dir__ __get__ __set__ __delete__ __objclass__ __slots__
__init_subclass__ __set_name__ __mro_entries__ __prepare__ __instancecheck__ __subclasscheck__ __class_getitem__
__call__ __len__ __length_hint__ __getitem__ __setitem__ __delitem__ __missing__ __iter__ __reversed__ __contains__
__add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ __divmod__ __pow__ __lshift__ __rshift__ __and__ __xor__ __or__
__radd__ __rsub__ __rmul__ __rmatmul__ __rtruediv__ __rfloordiv__ __rmod__ __rdivmod__ __rpow__ __rlshift__ __rrshift__ __rand__
__rxor__ __ror__ __iadd__ __isub__ __imul__ __imatmul__ __itruediv__ __ifloordiv__ __imod__ __ipow__ __ilshift__ __irshift__
__iand__ __ixor__ __ior__ __neg__ __pos__ __abs__ __invert__ __complex__ __int__ __float__ __index__ __round__ __trunc__ __floor__
__ceil__ __enter__ __exit__ __match_args__ __buffer__ __release_buffer__ __await__ __aiter__ __anext__ __aenter__ __aexit__
""".split()


def all_types():
    found = [object]
    seen = {object}
    for cls in found:
        for sub in type.__subclasses__(cls):
            if sub not in seen:
                seen.add(sub)
                found.append(sub)
    return found


def is_special(name):
    return name.startswith("__") and name.endswith("__")


wrappers = {}
for cls in all_types():
    for name, value in vars(cls).items():
        if is_special(name) and isinstance(value, types.WrapperDescriptorType):
            pair = [value.__text_signature__, value.__doc__]
            if pair not in wrappers.setdefault(name, []):
                wrappers[name].append(pair)

functions = {}
aliases = {}
for name, value in vars(operator).items():
    if isinstance(value, types.BuiltinFunctionType) and value.__module__ == "_operator":
        if name == value.__name__:
            functions[name] = [value.__text_signature__, value.__doc__]
        elif name != "_abs":
            aliases[name] = value.__name__

namespaces = {
    cls.__name__: [name for name in vars(cls) if is_special(name)]
    for cls in (weakref.ProxyType, weakref.CallableProxyType, bytearray, dict, list, int, set, object, type)
}

json.dump(
    {
        "python": sys.version.split()[0],
        "dataModel": DATA_MODEL,
        "wrappers": wrappers,
        "operatorFunctions": functions,
        "operatorAliases": aliases,
        "namespaces": namespaces,
    },
    sys.stdout,
    indent=1,
)
print()
