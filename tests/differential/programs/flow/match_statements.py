from _attempt import attempt
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Q: a = 1
def m(v):
    match v:
        case 0 | 1: return 'small'
        case -1.5 | 2j: return 'odd number'
        case 'a' 'b': return 'ab'
        case None: return 'None'
        case True: return 'True'
        case int(n) if n > 100: return f'big {n}'
        case int() | float() as num: return f'num {num}'
        case []: return 'empty seq'
        case [x]: return f'one {x}'
        case [1, *rest]: return f'1 then {rest}'
        case (a, b, *_, c) if a == c: return f'bookends {a}'
        case [[p, q], {'k': r}]: return f'nested {p}{q}{r}'
        case {'type': 'pt', 'x': x, **kw}: return f'pt {x} {kw}'
        case {}: return 'mapping'
        case P(0, y): return f'P0 {y}'
        case P(x=x, y=P(y=inner)): return f'PP {x} {inner}'
        case P(): return 'P'
        case Q(a=1): return 'Q'
        case str() as s: return f'str {s}'
        case bytes(): return 'bytes'
        case (_, _): return 'pair'
        case _: return 'other'
for v in (0, 1, True, False, 5, 101, -1.5, 2j, 3.5, 'ab', 'x', b'b', None, [], [9], [1, 2, 3], (4, 5, 4), [[1, 2], {'k': 3, 'z': 0}], {'type': 'pt', 'x': 1, 'q': 2}, {}, {'a': 1}, P(0, 5), P(1, P(2, 3)), P(1, 2), Q(), (7, 8), {1, 2}, range(2), range(1), object, iter([1]), 'long string', bytearray(b'x'), (1,), [[1, 2], {}]): print(repr(v)[:20] if not isinstance(v, (P, Q)) and not hasattr(v, '__next__') else type(v).__name__, m(v))
class BadArgs:
    __match_args__ = 5
class BadArg:
    __match_args__ = (5,)
class Few: __match_args__ = ('x',)
class NoArgs: pass
def k(v):
    match v:
        case BadArgs(1): return 1
        case BadArg(1): return 2
        case Few(1, 2): return 3
        case NoArgs(1): return 4
        case int(1, 2): return 5
for v in (BadArgs(), BadArg(), Few(), NoArgs(), 5): attempt(k, v)
def dup(v):
    match v:
        case P(1, x=1): return 'dup'
attempt(dup, P(1, 2))
five = 5
def notclass(v):
    match v:
        case five(): return 1
attempt(notclass, 5)
class Consts: A = 'const'; B = [1]
def consts(v):
    match v:
        case Consts.A: return 'A'
        case Consts.B: return 'B'
        case {Consts.A: x}: return ('key', x)
    return 'fell through'
attempt(consts, 'const'); attempt(consts, [1]); attempt(consts, {'const': 7}); attempt(consts, 0)
class Seq:
    def __len__(self): return 1
    def __getitem__(self, i): return 'item'
import collections.abc
class RealSeq(collections.abc.Sequence):
    def __len__(self): return 2
    def __getitem__(self, i): return ('i', i)
class Map(dict):
    def get(self, k, d=None): print('get', k); return super().get(k, d)
def s(v):
    match v:
        case [x]: return ('seq', x)
        case [x, y]: return ('two', x, y)
        case {'a': z, **r}: return ('map', z, r)
        case other: return type(other).__name__
for v in (Seq(), RealSeq(), Map(a=1, b=2), collections.deque([1]), collections.UserDict(a=1) if hasattr(collections, 'UserDict') else 0): attempt(s, v)
for src in ['match x:\n case a: pass\n case b: pass', 'match x:\n case a | b: pass', 'match x:\n case [a, a]: pass', 'match x:\n case {**r, "a": 1}: pass', 'match x:\n case [*a, *b]: pass', 'match x:\n case 1 + 2: pass', 'match x:\n case f(): pass', 'match x:\n case {"a": 1, "a": 2}: pass', 'match x:\n case P(x=1, x=2): pass', 'match x:\n case _ | 1: pass', 'match x:\n case a.b.c: pass', 'match x:\n case -a: pass', 'match x:\n case 1 as _: pass', 'match = 1; case = 2; _ = match + case', 'match x:\n pass', 'match x:\ncase 1: pass', 'match x, y:\n case 1, 2: pass', 'match *a, b:\n case _: pass', 'match x:\n case P(1, x=2, 3): pass']: print(repr(src), end=' '); attempt(lambda: compile(src, 's', 'exec') and 'ok')
