d = {'b': 1, 'a': 2}; d['c'] = 3; d.update(a=5, z=6); d |= {'y': 7}; print(d, d | {'b': 0}, list(d), d.get('q'), d.get('q', 9), d.setdefault('n', []), d.pop('z'), d.pop('zz', None), len(d))
print(d.popitem(), list(d.items())[0], 'a' in d, 2 in d.values(), ('a', 5) in d.items(), list(reversed(d)), dict(d) == d, d.copy() is d, {**d, 'b': 'new'})
for f in (lambda: d['zz'], lambda: d.pop('zz'), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict(5), lambda: dict([(1, 2, 3)]), lambda: dict(['ab', 'c']), lambda: d | 5, lambda: d.update(5), lambda: d < d, lambda: d.fromkeys(5), lambda: {}.get(), lambda: del_(d)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
k, v, i = d.keys(), d.values(), d.items(); d['new'] = 1; print(k, len(v), i, k & {'a', 'q'}, sorted(k | {'q'}), sorted(k - {'a'}), sorted(k ^ {'a', 'w'}), k == set(d), {'a'} <= k, k.isdisjoint(['zz']), sorted(map(str, i))[0], k.mapping['a'])
print(dict.fromkeys('ab', 0), dict(zip('ab', [1, 2])), {1: 'int', 1.0: 'float', True: 'bool'}, {i: i for i in 'ab'}, dict([('a', 1)], b=2), {None: 1, (): 2, 'x': {}}['x'], {0: 1} == {False: True}, {float('nan'): 1} == {float('nan'): 1})
class H:
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self): return self.h
    def __eq__(self, o): print('eq', self.n, o.n); return self.n == o.n
x = {H(1, 1): 'a', H(2, 1): 'b'}; print(x[H(2, 1)], len(x))
class D(dict):
    def __missing__(self, k): return 'missing ' + str(k)
print(D()['q'], D(a=1)['a'], D().get('q'), 'q' in D())
d = {i: i for i in range(5)}; del d[2]; d[2] = 'back'; print(d, list(d)[-1]); d.clear(); print(d, bool(d))
from collections import defaultdict, OrderedDict, Counter, ChainMap
dd = defaultdict(list); dd['a'].append(1); print(dd, dd['b'], len(dd), dd.get('zz'))
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); print(o, o.popitem(last=False), o == {'c': 3, 'a': 1}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
c = Counter('hello'); c.update('lo'); print(c, c.most_common(2), c['zz'], c + Counter('h'), c - Counter('hello'), c & Counter('ll'), sorted(c.elements())[:3], c.total())
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); m['c'] = 4; print(m['a'], m['b'], m.maps, m.new_child({'a': 0})['a'], sorted(m))
