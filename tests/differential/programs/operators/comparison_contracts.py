from _attempt import attempt
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print('eq', self.v, getattr(o, 'v', o), end=' '); return self.v == getattr(o, 'v', o)
    def __hash__(self): print('hash', self.v, end=' '); return hash(self.v)
    def __repr__(self): return f'V{self.v}'
d = {V(1): 'a'}
attempt(lambda: d[V(1)]); attempt(lambda: d[1]); attempt(lambda: d.get(V(2))); attempt(lambda: V(1) in [V(0), V(1)]); attempt(lambda: [V(1), V(2)].index(V(2))); attempt(lambda: [V(1)] == [V(1)]); attempt(lambda: (V(1), V(2)) == (V(1), V(3))); attempt(lambda: [V(1), V(2), V(1)].count(V(1))); attempt(lambda: {V(1), V(1)}); attempt(lambda: V(1) != V(1))
same = V(9)
attempt(lambda: same in [same]); attempt(lambda: [same] == [same]); attempt(lambda: {same: 1}[same]); attempt(lambda: same == same)
class EqOnly:
    def __eq__(self, o): return True
attempt(hash, EqOnly()); attempt(lambda: {EqOnly(): 1}); print(EqOnly.__hash__, EqOnly() != 5)
class EqHash(EqOnly): __hash__ = object.__hash__
print(isinstance(hash(EqHash()), int))
class NoHash: __hash__ = None
attempt(hash, NoHash()); attempt(lambda: {NoHash()})
class Odd:
    def __eq__(self, o): return 'truthy text'
    def __lt__(self, o): return []
    def __bool__(self): raise RuntimeError('no truth')
attempt(lambda: Odd() == 1); attempt(lambda: Odd() != 1); attempt(lambda: Odd() < 1); attempt(lambda: sorted([Odd(), Odd()]) and 1); attempt(lambda: 1 if Odd() else 2); attempt(lambda: not Odd())
class EqOdd:
    def __init__(self, r): self.r = r
    def __eq__(self, o): return self.r
class NoBool:
    def __bool__(self): return 'x'
attempt(lambda: EqOdd(NoBool()) in [1]); attempt(lambda: [1, 2].count(EqOdd(5))); attempt(lambda: [1].remove(EqOdd(NoBool())))
nan = float('nan')
print(nan in [nan], [nan] == [nan], nan == nan, (nan,) == (nan,), {nan: 1} == {nan: 1}, [nan].index(nan), nan != nan)
attempt(lambda: 1 < 'a'); attempt(lambda: None < None); attempt(lambda: [] < ()); attempt(lambda: [1, 'a'] < [1, 2]); attempt(lambda: {} < {}); attempt(lambda: 1j < 1); attempt(lambda: (1, 2) < (1, 2, 0)); attempt(lambda: [2] > [1, 5]); attempt(lambda: 1 < 2 < 3 > 0 != 5 == 5); attempt(lambda: {1} < {1, 2} <= {1, 2} > set()); attempt(lambda: {1} < [1]); attempt(lambda: {1: 1}.keys() <= {1, 2}); attempt(lambda: range(3) == range(0, 3, 1)); attempt(lambda: range(0) == range(5, 5)); attempt(lambda: range(3) < range(4)); attempt(lambda: slice(1) == slice(None, 1)); attempt(lambda: slice(1, 2) < slice(1, 3)); attempt(lambda: b'a' == 'a'); attempt(lambda: b'a' < 'a'); attempt(lambda: bytearray(b'a') == b'a'); attempt(lambda: frozenset({1}) == {1}); attempt(lambda: () == []); attempt(lambda: object() < object()); attempt(lambda: type < int); attempt(lambda: len < len); attempt(lambda: NotImplemented == 1); attempt(lambda: bool(NotImplemented)); attempt(lambda: ... == Ellipsis)
print((1).__eq__('a'), object().__eq__(1), (1).__lt__(1.5), 'a'.__ne__('b'), [].__eq__(()), object.__ne__(1, 2), object().__lt__(1))
print(hash((1, 2)) == hash((1, 2)), hash(1) == hash(1.0) == hash(True), hash(-1), hash(-2), hash(2**61 - 1), hash(None) == hash(None), hash(()), hash((1, 2, 3)), hash(frozenset()), hash(frozenset({1, 2, 3})), hash(range(3)) == hash(range(0, 3)))
