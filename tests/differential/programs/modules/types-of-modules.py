"""How the types of builtin modules are named, where they say so."""
import re, collections, functools, itertools, operator, io, random, _thread, json, weakref, contextvars, string, _weakref, math, time, typing, types, _collections, _io
def t(f):
    try: o = f()
    except BaseException as e: print(type(e), e); return
    try: o.nope
    except AttributeError as e: print(e, type(o).__module__, type(o).__qualname__, type(o).__name__, '__module__' in type(o).__dict__, type(o))
    try: type(o).nope
    except AttributeError as e: print(e)
for f in (lambda: re.compile('a'), lambda: re.match('a','a'), collections.deque, lambda: collections.defaultdict(int), collections.OrderedDict, lambda: iter(collections.deque()), lambda: functools.partial(int), lambda: functools.lru_cache(int), lambda: functools.cmp_to_key(int), lambda: functools.cmp_to_key(int)(3),
  lambda: itertools.count(), lambda: itertools.chain(), lambda: itertools.groupby([]), lambda: itertools.tee([])[0], lambda: operator.itemgetter(1), lambda: operator.attrgetter('a'), lambda: operator.methodcaller('a'),
  lambda: random.Random(), lambda: _thread.allocate_lock(), lambda: _thread.RLock(), lambda: _thread._local(), lambda: contextvars.Context(), lambda: contextvars.ContextVar('x'), lambda: time.localtime(), lambda: typing.TypeVar('T'), lambda: typing.ParamSpec('T'), lambda: typing.TypeVarTuple('T'), lambda: types.SimpleNamespace(), lambda: types.MappingProxyType({}), lambda: types.GenericAlias(list, int), lambda: int|str, lambda: collections.Counter(), lambda: io.StringIO(), lambda: weakref.ref(t), lambda: weakref.proxy(t), lambda: typing.NoDefault, lambda: time.struct_time(range(9)), lambda: types.CellType(), lambda: __import__('sys').flags, lambda:__import__('sys').version_info,lambda: iter(collections.OrderedDict()), lambda: collections._tuplegetter(1,'a')):
    t(f)


class C:
    @property
    def p(self): pass
try: C.p.x = 1; print('set')
except AttributeError as e: print(e)
try: property().x = 1; print('set')
except AttributeError as e: print(e)
for f in (property(), classmethod(int), staticmethod(int), len, [].append, int.real, list.append, super(int, 1), slice(1), range(2), (lambda: 0), (x for x in ()), type, object(), 1, None, int.__add__, (1).__add__, memoryview(b''), {}.keys(), iter([]), map(int, []), zip(), enumerate([]), NotImplemented, ..., Exception(), type(C), __import__('sys'), C.p, C().__init__):
    try: f.xyz = 1; print('set', type(f))
    except (AttributeError, TypeError) as e: print(e)
import collections
for t in (collections.deque, int, type, collections.OrderedDict, property): print(t.__flags__ & 0x300)
from typing import *
T = TypeVar('T')
class A(Generic[T], dict): pass
print(A.__mro__)
class F(TypedDict, Generic[T]):
    a: T
print(F.__mro__, F(a=1), F[int])
import sys
exec("print(sys._getframemodulename())", {'sys': sys})
import warnings
try: warnings._deprecated("x.y", remove=(3, 14))
except Exception as e: print(e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings._deprecated("x.y", remove=(3, 15)); print(w[0].message)
    try: warnings._deprecated("x.y", remove=(3, 12)); print(w[1].message)
    except RuntimeError as e: print(e)
    warnings._deprecated("x.y", 'hm {name} {remove}', remove=(3, 14)); print(w[-1].message, w[-1].filename, w[-1].lineno)
