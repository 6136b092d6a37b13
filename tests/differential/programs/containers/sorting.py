from _attempt import attempt
import functools
data = [('b', 2), ('a', 2), ('c', 1), ('a', 1)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: (-p[1], p[0])), sorted(data, reverse=True), sorted(data, key=lambda p: p[1], reverse=True))
print(sorted('Banana'), sorted('Banana', key=str.lower), sorted({3: 'x', 1: 'y'}), sorted([True, 0, 2.5, -1]), sorted([[2], [1, 5], [1]]), sorted([], key=5), sorted((3, 1), key=lambda x: -x))
class K:
    log = []
    def __init__(self, v): self.v = v
    def __lt__(self, o): K.log.append((self.v, o.v)); return self.v < o.v
    def __repr__(self): return f'K{self.v}'
for case in ([3, 1, 2], [1, 2, 3], [3, 2, 1], [1, 1, 1], [2, 1], [5, 3, 8, 1, 9, 2, 7], list(range(10, 0, -1)), [1, 3, 5, 2, 4, 6]):
    K.log.clear()
    print(sorted(map(K, case)), len(K.log) > 0)
print(min(map(K, [3, 1, 2])), max(map(K, 'abc')) if False else '', sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), sorted(['b', 'A'], key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
class OnlyGt:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f'G{self.v}'
print(sorted([OnlyGt(2), OnlyGt(1)]))
class NoOrder:
    def __repr__(self): return 'N'
attempt(sorted, [NoOrder(), NoOrder()]); attempt(sorted, [NoOrder()]); attempt(sorted, [1, None]); attempt(sorted, [None, 1]); attempt(sorted, ['a', 1, 'b']); attempt(sorted, [1j, 2j]); attempt(sorted, [{}, {}]); attempt(sorted, [(1, 'a'), (1, 2)]); attempt(sorted, [[1], ['a']]); attempt(min, [1, 'a']); attempt(max, ['a', 1]); attempt(max, 1, 2, key=lambda x: -x); attempt(min, 'hello', 'abc', key=len); attempt(min, [], default=None); attempt(min, []); attempt(max, {}); attempt(lambda: max(x for x in ())); attempt(max, [1, 2], default=5); attempt(min, [[1], [0]]); attempt(min, 3, 1.0, 1, True)
class Raises:
    def __lt__(self, o): raise LookupError('lt')
attempt(sorted, [Raises(), Raises()]); attempt(max, Raises(), Raises()); attempt(sorted, [1, 2], key=lambda x: 1 / 0)
class Ni:
    def __lt__(self, o): return NotImplemented
attempt(sorted, [Ni(), Ni()])
l = [5, 2, 9]; attempt(l.sort, reverse='x'); print(l); attempt(l.sort, key=lambda a, b: 0); print(l)
print(list(reversed([1, 2, 3])), list(reversed('ab')), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({'a': 1, 'b': 2})))
import bisect, heapq
s = [1, 3, 3, 5]
print(bisect.bisect(s, 3), bisect.bisect_left(s, 3), bisect.bisect_right(s, 9), bisect.bisect_left([5, 3, 1], -3, key=lambda x: -x)); bisect.insort(s, 4); print(s); attempt(bisect.bisect, s, 'a'); attempt(bisect.bisect, s, 1, -1)
h = [5, 1, 4, 2]; heapq.heapify(h); print(h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h, heapq.nlargest(2, h), heapq.nsmallest(2, [3, 1, 2], key=lambda x: -x), list(heapq.merge([1, 4], [2, 3]))); 
