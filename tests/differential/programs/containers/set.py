s = {3, 1, 2}; s.add(4); s.discard(9); s.update([5], (6,)); s.remove(3); print(sorted(s), len(s), 4 in s, s == {1, 2, 4, 5, 6}, s.isdisjoint({9}), s.copy() is s)
a, b = {1, 2, 3}, {2, 3, 4}; print(a & b, a | b, a - b, a ^ b, a <= b, a < {1, 2, 3, 4}, a >= {1}, a == frozenset(a), a.union([9]), a.intersection([1], (1, 2)), a.difference([1]), a.symmetric_difference([1, 9]), a.issubset(range(9)), a.issuperset([]))
a &= b; print(a); a |= {7}; a -= {2}; a ^= {1}; print(a, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): 'f'}[frozenset([1])], {1} in {frozenset([1])})
for f in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: {1} | [1], lambda: {1} < [1], lambda: hash(set()), lambda: set(5), lambda: {1} + {2}, lambda: frozenset().add(1), lambda: {1}[0]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print({True, 1, 1.0}, {0, False}, set('aab') == {'a', 'b'}, {*()}, set(), frozenset('a'), sorted({i % 3 for i in range(9)}), {(1, 2), (1, 2)}, bool(set()), max({1, 5}), sum({1, 2}))
class S(set): pass
print(S([1]), type(S([1]) | {2}).__name__, type(frozenset([1]) | {2}).__name__, type({1} | frozenset([2])).__name__, S([1]) == {1})
x = {1, 2}; y = x; x |= {3}; print(y is x, y); f = frozenset([1]); g = f; f |= {2}; print(f is g, g)
