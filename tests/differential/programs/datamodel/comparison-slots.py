"""A builtin type that compares in one way has the names of all six comparisons; code objects and cells compare by what they hold."""

from types import BuiltinFunctionType, CellType, CodeType, GenericAlias, MethodType, NoneType, UnionType
from collections import OrderedDict

NAMES = '__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'
for cls in BuiltinFunctionType, CellType, CodeType, GenericAlias, MethodType, NoneType, OrderedDict, UnionType, type, object, type(...):
    print(cls.__name__, [name for name in NAMES if name in vars(cls)])
print(None.__eq__(None), None.__ne__(None), None.__eq__(0), None.__lt__(None))

cells = CellType(1), CellType(2), CellType(2), CellType()
for a in cells:
    print([(a < b, a <= b, a == b, a != b, a > b, a >= b) for b in cells])
nan = float('nan')
print(CellType(nan) == CellType(nan), CellType(1).__le__(1))
try:
    CellType(1) < CellType('')
except TypeError as e:
    print(e)


def f(a):
    return a


def g(a):
    return a


code = f.__code__
print(code == g.__code__, code == code.replace(), hash(code) == hash(code.replace()))
print(code == code.replace(co_name='g'), code == code.replace(co_firstlineno=1), code == 1, code != code.replace())
first, second, other = (compile(f'def f(a):\n    return a + {n}', 'a', 'exec') for n in (1, 1, 2))
print(first == second, hash(first) == hash(second), first == other, len({first, second, other}))
