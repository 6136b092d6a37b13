from collections import Counter, OrderedDict, defaultdict, deque, ChainMap
from _attempt import attempt
c = Counter('abracadabra')
print(c, c.most_common(2), c['z'], c.total(), sorted(c.elements())[:4], c + Counter('ab'), c - Counter('aaab'), c & Counter('aab'), c | Counter('zz'), +Counter(a=-1, b=2), -Counter(a=-1), Counter(a=1) == Counter({'a': 1, 'b': 0}), Counter('ab') <= Counter('aabb'))
c.update('zz'); c.subtract('a'); del c['nothing']; print(c['z'], c['a'], Counter(), Counter([1, 1.0, True]), repr(Counter(b=1, a=3)))
attempt(Counter, 5); attempt(Counter, 'a', 'b'); attempt(Counter.fromkeys, 'ab'); attempt(lambda: Counter('a') + 5)
d = defaultdict(list); d['a'].append(1); print(d, d['b'], 'c' in d, d.get('c'), d.default_factory, defaultdict(int, x=1), defaultdict(None, {1: 2}), d | {'z': 0})
attempt(lambda: defaultdict()['x']); attempt(defaultdict, 5); attempt(lambda: defaultdict(lambda: 1 / 0)['q']); attempt(lambda: defaultdict.__missing__(d, 'm'))
q = deque([1, 2, 3], maxlen=3); q.append(4); q.appendleft(0); print(q, q.maxlen, q[1], q[-1], 2 in q, len(q), list(reversed(q)), q.count(2), q.index(3)); q.rotate(1); print(q); q.extend('ab'); q.extendleft('xy'); print(q, q.pop(), q.popleft(), q.copy(), q == deque(['x']), deque('ab') + deque('c'), deque('ab') * 2, deque([1]) < deque([2])); q.insert(0, 'i') if len(q) < 3 else None; q.reverse(); print(q); q.clear(); print(q)
attempt(q.pop); attempt(q.popleft); attempt(lambda: q[0]); attempt(q.remove, 1); attempt(q.index, 1); attempt(deque, 5); attempt(deque, [], -1); attempt(deque, [], 'a'); attempt(lambda: deque('ab') + [1]); attempt(hash, q); attempt(setattr, q, 'maxlen', 5); attempt(deque([1], 1).insert, 0, 2)
def mut():
    z = deque([1, 2])
    for i in z: z.append(i)
attempt(mut)
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); print(o, o.popitem(last=False), list(reversed(o)), o == {'c': 3, 'a': 1}, o == OrderedDict(a=1, c=3), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), o | {'d': 4}); o.move_to_end('a', last=False); print(list(o)); attempt(o.move_to_end, 'zz'); attempt(OrderedDict().popitem); attempt(o.pop, 'zz'); print(o.pop('zz', None), o.setdefault('n', 0), OrderedDict.fromkeys('ba'), repr(OrderedDict()))
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(m, m['a'], m['b'], dict(m), list(m), len(m), m.maps, m.parents, m.new_child({'z': 1})['z'], m.get('q'), 'b' in m, bool(ChainMap())); m['b'] = 9; print(m.maps); attempt(lambda: m['q']); attempt(m.pop, 'zz'); attempt(lambda: m.__delitem__('zz')); print(m | {'k': 1})
