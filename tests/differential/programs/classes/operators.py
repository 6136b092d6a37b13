class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return 'V' + repr(self.c)
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, V) else NotImplemented
    def __mul__(self, k): return V(*(a * k for a in self.c)) if isinstance(k, int) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __neg__(self): return self * -1
    def __abs__(self): return sum(abs(a) for a in self.c)
    def __bool__(self): return any(self.c)
    def __iadd__(self, o): print('iadd'); self.c = (self + o).c; return self
    def __getitem__(self, i): return self.c[i]
    def __len__(self): return len(self.c)
    def __contains__(self, x): return x in self.c
    def __divmod__(self, o): return 'dm', o
    def __rpow__(self, o, m=None): return 'rpow', o, m
    def __round__(self, n=None): return 'round', n
    def __trunc__(self): return 7
    def __index__(self): return 3
    def __int__(self): return 4
    def __float__(self): return 1.5
    def __complex__(self): return 2j
v = w = V(1, 2)
print(v + V(3, 4), v * 2, 3 * v, v @ V(5, 6), -v, abs(V(-1, 2)), bool(V(0)), not v)
v += V(1, 1); print(v, w is v, v[0], v[-1], len(v), 2 in v, list(v), v[:1])
print(divmod(v, 1), 2 ** v, round(v), round(v, 2), int(v), float(v), complex(v), [0, 1, 2, 3][v], bin(v), range(v))
for f in (lambda: v + 1, lambda: 1 + v, lambda: v * 'x', lambda: v - v, lambda: ~v, lambda: v < w, lambda: v // 2, lambda: +v):
    try: print(f())
    except TypeError as e: print(e)
