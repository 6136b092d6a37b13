from collections import namedtuple, deque
P = namedtuple('P', ['x', 'y'], defaults=[0]); p = P(1)
print(p, p.x, p[1], p._asdict(), p._replace(y=5), P._fields, P._field_defaults, P._make([7, 8]), p == (1, 0), isinstance(p, tuple), P.__doc__, p.__getnewargs__(), P.x.__doc__)
for f in (lambda: P(), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: p._replace(q=1), lambda: namedtuple('Q', 'a a'), lambda: namedtuple('Q', 'class'), lambda: namedtuple('Q', '_a'), lambda: namedtuple('1', 'a'), lambda: setattr(p, 'x', 2), lambda: P._make([1, 2, 3])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(namedtuple('R', 'a class b', rename=True)._fields)
class Sub(P):
    __slots__ = ()
    def norm(self): return self.x + self.y
print(Sub(1, 2).norm(), Sub(1, 2))
d = deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); print(d, d.maxlen, d[0], d[-1], len(d), 4 in d)
d.rotate(1); print(d); d.extend([7, 8]); d.extendleft([9]); print(d, d.pop(), d.popleft(), d.count(7), d.index(7)); d.clear()
for f in (lambda: d.pop(), lambda: d[0], lambda: deque(maxlen=-1), lambda: deque([1]).remove(5), lambda: d.rotate('a')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
q = deque('abc'); q.reverse(); q.insert(1, 'x'); q[0] = 'z'; del q[-1]; print(q, q == deque('zxb'), q + deque('q'), q * 2, list(reversed(q)), q.copy() is q)
try:
    for x in q: q.append(1)
except RuntimeError as e: print(e)
import heapq, bisect
h = [5, 1, 4]; heapq.heapify(h); heapq.heappush(h, 0); print(heapq.heappop(h), heapq.nlargest(2, h), heapq.nsmallest(2, h), list(heapq.merge([1, 4], [2, 3])), bisect.bisect([1, 3, 5], 3), bisect.bisect_left([1, 3, 5], 3))
