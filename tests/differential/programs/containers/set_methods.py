from _attempt import attempt
def show(f, *a):
    try: r = f(*a)
    except Exception as e: print(f'{type(e).__name__}: {e}'); return
    print(sorted(r, key=str) if isinstance(r, (set, frozenset)) else r, type(r).__name__)
a, b, f = {1, 2, 3}, {2, 3, 4}, frozenset({3, 5})
for op in ('__and__', '__or__', '__sub__', '__xor__', '__rsub__', '__le__', '__lt__', '__eq__', '__ne__', 'intersection', 'union', 'difference', 'symmetric_difference', 'issubset', 'issuperset', 'isdisjoint'):
    for other in (b, f, [2], 'ab', 5, {}, a):
        print(op, sorted(other, key=str) if hasattr(other, '__iter__') else other, end=' ')
        show(getattr(a, op), other)
show(a.union, [5], (6,), 'x' and {7}); show(a.intersection); show(a.difference, [1], [2]); show(a.symmetric_difference); show(a.union)
show(lambda: f | a); show(lambda: a | f); show(lambda: f - a); show(lambda: a & [1]); show(lambda: f.add(1)); show(lambda: hash(a)); show(lambda: {a}); show(lambda: {f: 1}[frozenset({5, 3})]); show(lambda: frozenset(a) in {frozenset({1, 2, 3})}); show(lambda: {1, 2, 3} in [a]); show(lambda: a in {frozenset({1, 2, 3})}); show(lambda: {frozenset({1})} - {frozenset({1})})
s = {1, 2}
show(s.add, 3); show(s.add, []); show(s.add); show(s.discard, 9); show(s.discard, []); show(s.remove, 9); show(s.remove, []); show(s.remove, {1}); show(s.update, [4], (5,)); show(s.update, 6); show(s.update); show(s.difference_update, [1, 2]); show(s.intersection_update, range(5)); show(s.symmetric_difference_update, [4, 8]); show(lambda: s); show(s.clear); show(s.pop); show(s.copy); show(set); show(lambda: set('')); show(lambda: set(5)); show(lambda: set([1], [2])); show(lambda: set(a=1)); show(frozenset); show(lambda: frozenset(f) is f); show(lambda: f.copy() is f); show(lambda: frozenset(frozenset({1})) == {1})
print(set(), frozenset(), {1}, frozenset({1}), repr({'x'}), {(1, 2)}, str(frozenset([()])))
class S(set): pass
class F(frozenset):
    def __new__(cls, *a, **k): return super().__new__(cls, *a)
x = S([1]); x.attr = 5
print(x, x.attr, type(x | {2}).__name__, type(x.copy()).__name__, x == {1}, F([1]), type(F([1]) | {2}).__name__, F([1], k=1) == {1}, hash(F([1])) == hash(frozenset([1])))
show(lambda: [y for y in {10, 20, 30} if y > 15].__len__()); show(lambda: {*a, *b, *[9]}); show(lambda: {x % 3 for x in range(10)}); show(lambda: max({3, 9, 2})); show(lambda: sum({1, 2}))
def changing():
    z = {1, 2, 3}
    for i in z: z.discard(i)
show(changing)
