import enum
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique
from _attempt import attempt
class Color(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1
    def hello(self): return f'hi {self.name}'
    @property
    def prop(self): return self.value * 10
    @classmethod
    def first(cls): return next(iter(cls))
C = Color
print(C.RED, repr(C.RED), C.RED.name, C.RED.value, C(2), C['GREEN'], C.ALIAS is C.RED, list(C), len(C), C.RED in C, 1 in C, 5 in C, C.RED == 1, C.RED != C.GREEN, hash(C.RED) == hash('RED'), C.__members__, C.RED.hello(), C.RED.prop, C.first(), type(C.RED), isinstance(C.RED, C), bool(C.RED), f'{C.RED}', C, str(C), list(reversed(C)))
attempt(C, 9); attempt(lambda: C['NO']); attempt(lambda: C.NO); attempt(setattr, C, 'RED', 5); attempt(delattr, C, 'RED'); attempt(lambda: C.RED < C.GREEN); attempt(setattr, C.RED, 'value', 5); attempt(lambda: type('X', (C,), {})); attempt(lambda: C.RED.GREEN); attempt(lambda: C.RED()); attempt(lambda: C.RED + 1)
class N(IntEnum): A = 1; B = 2
print(N.A, repr(N.A), N.A + 1, N.A < N.B, N.A == 1, f'{N.A}', '%d' % N.B, N(1), [10, 20][N.A], max(N), int(N.B), N.A | 4, {1: 'one'}[N.A], isinstance(N.A, int), N.A.bit_length())
class S(StrEnum): X = auto(); Y = 'why'
print(S.X, repr(S.X), S.Y.upper(), S.X == 'x', f'{S.Y}', S('why'), ','.join(S), '%s' % S.X, str(S.Y), {'x': 1}[S.X])
class P(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
p = P.R | P.X
print(p, repr(p), p.value, P.R in p, P.W in p, ~P.R, P.RW, list(p), bool(P(0)), P(0), repr(P(0)), P(3), len(p), P.RW & P.W, P.R ^ P.RW, p.name, P.RW == P.R | P.W, [m.name for m in P]); attempt(P, 64); attempt(lambda: P.R | 1)
class I(IntFlag): A = 1; B = 2
print(I.A | I.B, I.A | 8, repr(I(9)), I(3), I.A + 1, int(~I.A), I.A == 1, f'{I.B}')
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return f'{name}-{start}-{count}-{last}'
    A = auto(); B = auto()
print([a.value for a in Auto])
class Planet(Enum):
    EARTH = (1, 2); MARS = (3, 4)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @classmethod
    def _missing_(cls, v): return cls.MARS if v == 'red' else None
print(Planet.EARTH.mass, Planet('red'), Planet((1, 2))); attempt(Planet, 'blue')
class Weekday(int, Enum):
    MON = 1
    def __new__(cls, v): o = int.__new__(cls, v); o._value_ = v * 100; return o
print(Weekday.MON, Weekday.MON + 1, Weekday.MON.value, Weekday(100))
def dup():
    @unique
    class U(Enum): A = 1; B = 1
attempt(dup)
def redefine():
    class U(Enum): A = 1; A = 2
attempt(redefine)
F = Enum('F', 'A B C'); G = Enum('G', {'x': 10, 'y': 20}); H = IntEnum('H', ['P', 'Q'], start=5); print(list(F), list(G), list(H), F.A.value)
class WithIgnore(Enum):
    _ignore_ = ['tmp']
    tmp = 5; A = tmp + 1
    @enum.nonmember
    class Inner: pass
    m = enum.member(99)
print(list(WithIgnore), WithIgnore.Inner.__name__)
match C.RED:
    case C.GREEN: print('green')
    case C.RED: print('red matched')
import copy
print(copy.copy(C.RED) is C.RED, copy.deepcopy([C.RED])[0] is C.RED, dir(C)[-4:], sorted(C, key=lambda c: -c.value), {C.RED: 1}, C.RED.__class__ is C, C.__name__, C.__doc__)
