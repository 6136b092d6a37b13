"""Which objects can be referred to weakly."""
import collections
import functools
import gc
import io
import itertools
import re
import types
import weakref
from _attempt import attempt


def generator():
    yield


async def coroutine():
    pass


async def async_generator():
    yield


class C:
    def method(self):
        pass

    @property
    def prop(self):
        pass


class WithSlots:
    __slots__ = ()


class WithWeakref:
    __slots__ = ("__weakref__",)


class IntC(int):
    pass


class TupleC(tuple):
    pass


class StrC(str):
    pass


class BytesC(bytes):
    pass


class TypeC(type):
    pass


coro = coroutine()
candidates = {
    "int": 1, "float": 1.5, "complex": 1j, "str": "a", "bytes": b"a", "bytearray": bytearray(b"a"), "bool": True, "None": None,
    "Ellipsis": ..., "NotImplemented": NotImplemented, "tuple": (1,), "list": [], "dict": {}, "set": set(), "frozenset": frozenset({1}),
    "range": range(3), "slice": slice(1), "memoryview": memoryview(b"a"), "object": object(), "type": type, "class": C, "int type": int,
    "function": generator, "lambda": lambda: 0, "builtin": len, "builtin method": [].append, "method": C().method, "slot wrapper": int.__add__,
    "method wrapper": (1).__add__, "method descriptor": list.append, "classmethod descriptor": dict.__dict__["fromkeys"], "getset": types.FunctionType.__code__,
    "member": types.FunctionType.__closure__, "generator": generator(), "coroutine": coro, "async generator": async_generator(),
    "code": generator.__code__, "module": types, "property": C.__dict__["prop"], "classmethod": classmethod(len), "staticmethod": staticmethod(len),
    "cell": types.CellType(1), "mappingproxy": C.__dict__, "namespace": types.SimpleNamespace(), "super": super(C, C()), "exception": ValueError("x"),
    "exception class": ValueError, "generic alias": list[int], "union": int | str, "zip": zip(), "map": map(len, []), "filter": filter(None, []),
    "enumerate": enumerate([]), "reversed": reversed([]), "list iterator": iter([]), "dict iterator": iter({}), "set iterator": iter(set()),
    "tuple iterator": iter(()), "str iterator": iter("a"), "range iterator": iter(range(2)), "callable iterator": iter(len, 1), "dict keys": {}.keys(),
    "deque": collections.deque(), "defaultdict": collections.defaultdict(), "OrderedDict": collections.OrderedDict(), "Counter": collections.Counter(),
    "partial": functools.partial(len), "lru_cache": functools.lru_cache(len), "count": itertools.count(), "chain": itertools.chain(), "tee": itertools.tee([])[0],
    "pattern": re.compile("a"), "StringIO": io.StringIO(), "ref": weakref.ref(C), "proxy": weakref.proxy(C),
    "slots": WithSlots(), "slots with __weakref__": WithWeakref(), "int subclass": IntC(), "tuple subclass": TupleC(), "str subclass": StrC(),
    "bytes subclass": BytesC(), "list subclass": type("L", (list,), {})(), "metaclass instance": TypeC("T", (), {}), "WeakSet": weakref.WeakSet(),
    "WeakValueDictionary": weakref.WeakValueDictionary(), "WeakMethod": weakref.WeakMethod(C().method), "KeyedRef": weakref.KeyedRef(C, None, 1),
    "finalize": weakref.finalize(C, len), "traceback": None,
}  # fmt: skip
try:
    raise ValueError
except ValueError as error:
    candidates["traceback"] = error.__traceback__
    candidates["frame"] = error.__traceback__.tb_frame
for name, candidate in candidates.items():
    try:
        weakref.ref(candidate)
        print(name, "yes", type(candidate).__weakrefoffset__ != 0)
    except TypeError as error:
        print(name, error)
coro.close()
