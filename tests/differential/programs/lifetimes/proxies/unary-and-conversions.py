"""Unary operators, conversions and the builtin functions that ask for special methods, through a proxy."""
import math
import operator
from weakref import proxy


class Everything:
    def __neg__(self): return '-'
    def __pos__(self): return '+'
    def __invert__(self): return '~'
    def __abs__(self): return 'abs'
    def __int__(self): return 11
    def __float__(self): return 1.5
    def __complex__(self): return 1j
    def __index__(self): return 2
    def __round__(self, digits=None): return f'round {digits}'
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __bool__(self): return False
    def __str__(self): return 'str'
    def __bytes__(self): return b'bytes'
    def __format__(self, spec): return f'format {spec!r}'
    def __length_hint__(self): return 7
    def __reversed__(self): return iter('reversed')
    def __fspath__(self): return 'path'
    def __sizeof__(self): return 1
    def __dir__(self): return ['dir']
    def __hash__(self): return 3


e = Everything()
p = proxy(e)
for text in (
    '-p', '+p', '~p', 'abs(p)', 'int(p)', 'float(p)', 'complex(p)', 'operator.index(p)', 'round(p)', 'round(p, 2)',
    'math.trunc(p)', 'math.floor(p)', 'math.ceil(p)', 'math.sqrt(p)', 'bool(p)', 'not p', '"yes" if p else "no"', 'str(p)', 'bytes(p)', 'format(p)',
    'format(p, "x")', 'f"{p}"', 'f"{p!s:>5}"', '"%s" % p', '"%d" % p', '"%.1f" % p', '"%x" % p', '"{:>3}".format(p)', 'operator.length_hint(p, 1)',
    'list(reversed(p))', 'dir(p)', 'hash(p)', '[10, 20, 30][p]', '"abcdef"[p:]', '"ab" * p', 'range(p)', 'hex(p)', 'bin(p)', 'chr(p)', 'bytearray(p)',
    'p.__hash__()', 'p.__reversed__().__next__()', 'p.__bytes__()', 'p.__sizeof__()', 'p.__fspath__()', 'p.__round__(1)', 'sum([p], 1.0)', 'str(p, "x")',
):
    try:
        print(text, '->', repr(eval(text)))
    except (TypeError, ValueError) as error:
        print(text, '->', type(error).__name__, error)


class Nothing:
    pass


n = Nothing()
p = proxy(n)
for text in (
    '-p', '~p', 'abs(p)', 'int(p)', 'float(p)', 'complex(p)', 'operator.index(p)', 'round(p)', 'math.trunc(p)', 'math.floor(p)', 'bool(p)', 'bytes(p)', 'len(p)',
    'iter(p)', 'next(p)', 'reversed(p)', '[1][p]', 'p[0]', 'p()', '0 in p', '"%d" % p', 'range(p)', 'operator.length_hint(p, 5)', 'list(p)', 'a, b = p',
):
    try:
        print(text, '->', repr(eval(text)) if '=' not in text else exec(text))
    except (TypeError, AttributeError) as error:
        print(text, '->', error)
