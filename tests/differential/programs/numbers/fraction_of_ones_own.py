import math
from _attempt import attempt
class Fraction:
    __slots__ = ('n', 'd')
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError(f'Fraction({n}, 0)')
        g = math.gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g
    def __repr__(self): return f'Fraction({self.n}, {self.d})'
    def _of(x):
        if isinstance(x, Fraction): return x
        if isinstance(x, int): return Fraction(x)
        return None
    def _op(f):
        def forward(a, b):
            b = Fraction._of(b)
            return NotImplemented if b is None else f(a, b)
        def backward(b, a):
            a = Fraction._of(a)
            return NotImplemented if a is None else f(a, b)
        return forward, backward
    __add__, __radd__ = _op(lambda a, b: Fraction(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__, __rsub__ = _op(lambda a, b: Fraction(a.n * b.d - b.n * a.d, a.d * b.d))
    __mul__, __rmul__ = _op(lambda a, b: Fraction(a.n * b.n, a.d * b.d))
    __truediv__, __rtruediv__ = _op(lambda a, b: Fraction(a.n * b.d, a.d * b.n))
    __eq__, _ = _op(lambda a, b: (a.n, a.d) == (b.n, b.d))
    __lt__, __gt__ = _op(lambda a, b: a.n * b.d < b.n * a.d)
    def __hash__(self): return hash((self.n, self.d)) if self.d != 1 else hash(self.n)
    def __float__(self): return self.n / self.d
    def __int__(self): return int(self.n / self.d)
    def __bool__(self): return self.n != 0
    def __abs__(self): return Fraction(abs(self.n), self.d)
    def __neg__(self): return Fraction(-self.n, self.d)
    def __round__(self, digits=None): return ('round', digits)
    def __pow__(self, k, mod=None): return Fraction(self.n ** k, self.d ** k) if mod is None else (k, mod)
half, third = Fraction(1, 2), Fraction(-2, -6)
print(half + third, half - third, half * third, half / third, 1 + half, 2 * third, 1 - half, 1 / third)
print(half == Fraction(3, 6), half != third, half < third, half > third, 1 > half, half == 'x', half != 'x')
print(float(half), int(half), bool(Fraction(0)), abs(-half), round(half), round(half, 2), half ** 3, pow(half, 2, 5))
print(sum([half, third, 1]), max(half, third), sorted([half, third, 1, 0]), {half: 1}[Fraction(2, 4)])
attempt(lambda: half + 1.5)
attempt(lambda: 'a' - half)
attempt(lambda: half / 0)
attempt(lambda: half <= third)
attempt(lambda: half % 2)
attempt(lambda: divmod(half, 2))
attempt(lambda: -half // half)
attempt(lambda: half.x)
attempt(lambda: setattr(half, 'x', 1))
attempt(lambda: 3 ** half)
attempt(lambda: math.sqrt(half) == 0.5 ** 0.5)
attempt(lambda: math.floor(half))
attempt(lambda: range(half))
attempt(lambda: [1, 2][half])
