class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class N:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
class F:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v
class S:
    def __init__(self, v): self.v = v
    def __str__(self): return self.v
    def __repr__(self): return self.v
    def __format__(self, s): return self.v
    def __bytes__(self): return self.v
for f in (lambda: int(I(5)), lambda: int(N(6)), lambda: int(N('x')), lambda: int(I(1.5)), lambda: float(F(1.5)), lambda: float(F(1)), lambda: float(I(3)), lambda: complex(F(2.0)), lambda: str(S('s')), lambda: str(S(1)), lambda: repr(S(2)), lambda: format(S(3)), lambda: bytes(S(b'b')), lambda: bytes(S('x')), lambda: 'ab'[I(1)], lambda: 'ab'[N(1)], lambda: [1] * I(2), lambda: range(I(2)), lambda: hex(I(255)), lambda: chr(I(65)), lambda: round(1.25, I(1)), lambda: int('12', I(8)), lambda: int(N(True)), lambda: f'{S("f")}', lambda: '%s %r' % (S('a'), S('b')), lambda: '%d' % I(3), lambda: '%d' % N(4), lambda: '%f' % F(1.0), lambda: int(object()), lambda: float('x'), lambda: int(float('nan')), lambda: int(float('inf')), lambda: bytes(I(3)), lambda: list(range(5))[I(1):I(3)], lambda: divmod(7, I(2))):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
