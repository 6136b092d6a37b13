class Seq:
    def __init__(self, *v): self.v = list(v)
    def __getitem__(self, i): print('get', i); return self.v[i]
    def __setitem__(self, i, x): print('set', i, x); self.v[i] = x
    def __delitem__(self, i): print('del', i); del self.v[i]
    def __len__(self): return len(self.v)
s = Seq(1, 2, 3)
print(s[0], s[-1], s[1:], s[::2], s[0, 1] if False else '', list(s), 2 in s, list(reversed(s)))
s[0] = 9; s[1:2] = [7, 8]; del s[0]; s[0] += 1; print(s.v)
for op in (lambda: s['x'], lambda: s[10], lambda: object()[0], lambda: len(object()), lambda: iter(object()), lambda: 1 in object(), lambda: reversed(object())):
    try: op()
    except (TypeError, IndexError) as e: print(type(e).__name__, e)
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (-1, 'x', 2**70, 1.0, True):
    try: print(len(L(n)), bool(L(n)))
    except (ValueError, TypeError, OverflowError) as e: print(type(e).__name__, e)
class B:
    def __init__(self, r): self.r = r
    def __bool__(self): return self.r
for r in (True, 1, None):
    try: print(bool(B(r)))
    except TypeError as e: print(e)
class I:
    def __init__(self, r): self.r = r
    def __iter__(self): return self.r
for r in (5, iter([1]), None):
    try: print(list(I(r)))
    except TypeError as e: print(e)
class H:
    def __length_hint__(self): return 3
    def __iter__(self): return iter('ab')
import operator; print(list(H()), operator.length_hint(H()), operator.length_hint([1]), operator.length_hint(1, 9))
class C: __contains__ = None; __iter__ = None; __hash__ = None; __reversed__ = None
for op in (lambda: 1 in C(), lambda: iter(C()), lambda: hash(C()), lambda: reversed(C())):
    try: op()
    except TypeError as e: print(e)
