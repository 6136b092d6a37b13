"""Conversions by special methods that give instances of subclasses; keywords of numbers; rounding to absurd digits; powers of special values."""
import warnings
warnings.simplefilter('always')
def t(f):
    try:
        with warnings.catch_warnings(record=True) as w:
            print(repr(f()), [str(m.message) for m in w])
    except BaseException as e: print(type(e).__name__, e, [str(m.message) for m in w])
class F(float): pass
class A:
    def __float__(self): return F(3)
class B:
    def __float__(self): return 42
class G(float):
    def __float__(self): return 42.5
class C2(float):
    def __float__(self): return F(2)
for f in (lambda: float(A()), lambda: float(B()), lambda: float(G()), lambda: float(C2()), lambda: F(x=1), lambda: F(A()), lambda: float(x=1)): t(f)
class FI(float):
    def __init__(self, x, newarg=None): self.newarg = newarg
t(lambda: FI(1, newarg=3).newarg)
class FN(float):
    def __new__(cls, x, newarg=None):
        u = super().__new__(cls, x); u.newarg = newarg; return u
t(lambda: FN(1, newarg=3).newarg)
class I(int): pass
class II(int):
    def __init__(self, x, newarg=None): self.newarg = newarg
for f in (lambda: I(x=1), lambda: II('5', newarg=3), lambda: int(x=1), lambda: int(base=3), lambda: int('1', base=3), lambda: bool(x=1)): t(f)
for n in (324, 2**31, 2**63, 2**64, 2**100, -(2**100), -324, -2**63):
    t(lambda: round(1.5, n)); t(lambda: round(-150.0, n)); t(lambda: round(0.0, n))
inf, nan = float('inf'), float('nan')
for a in (-inf, -2.5, -1.0, -0.5, -0.0, 0.0, 0.5, 1.0, inf, nan):
    for b in (-inf, -2.0, -1.0, -0.5, -0.0, 0.0, 1.0, 3.0, inf, nan):
        t(lambda: a ** b); t(lambda: pow(a, b))

class I(int): pass
class A:
    def __float__(self): return F(3)
    def __complex__(self): return C(1)
    def __index__(self): return I(3)
class A2:
    def __int__(self): return I(3)
class C(complex): pass
for f in (lambda: float(A()), lambda: math.sqrt(A()), lambda: complex(A()), lambda: '%f' % A(), lambda: int(A2()), lambda: range(A()), lambda: [1,2,3,4][A()], lambda: hex(A()), lambda: '%x' % A(), lambda: __import__('operator').index(A()), lambda: 2.0 .__pow__(A()), lambda: int(A()), lambda: math.trunc(A2())):
    with warnings.catch_warnings(record=True) as w:
        try: r = f()
        except Exception as e: r = repr(e)
    print(r, [str(m.message) for m in w])
