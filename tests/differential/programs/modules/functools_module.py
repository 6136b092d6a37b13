import functools, operator
from _attempt import attempt
p = functools.partial(int, base=2); print(p('101'), p.func, p.args, p.keywords, repr(p)); p.extra = 1; print(p.__dict__)
f = functools.partial(print, 'a', sep='-'); f('b'); f('b', sep='+'); g = functools.partial(f, 'c'); g('d'); print(g.args, g.func is print)
attempt(functools.partial); attempt(functools.partial, 5); attempt(functools.partial(int, 'x'), 5, 6); attempt(setattr, p, 'func', 1)
print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(operator.mul, [], 7), functools.reduce(lambda a, b: f'({a}{b})', 'abc')); attempt(functools.reduce, operator.add, []); attempt(functools.reduce, operator.add, 5); attempt(functools.reduce, 5, [1, 2])
calls = []
@functools.lru_cache(maxsize=2)
def sq(x, *, k=0): calls.append(x); return x * x + k
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq(1, k=1), calls, sq.cache_info(), sq.cache_parameters(), sq.__wrapped__(5)); sq.cache_clear(); print(sq.cache_info()); attempt(sq, []); attempt(sq); attempt(functools.lru_cache, 'x')
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().hits, functools.lru_cache(len).__wrapped__ is len)
@functools.lru_cache(typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True))
def raising(): raise KeyError('r')
cr = functools.cache(raising); attempt(cr); attempt(cr); print(cr.cache_info())
class C:
    @functools.cached_property
    def v(self): print('compute', end=' '); return 1
    @functools.partialmethod
    def nope(self): pass
    def m(self, *a, **k): return a, k
    pm = functools.partialmethod(m, 1, z=2)
    @functools.lru_cache
    def cached(self, x): return x
c = C(); print(c.v, c.v, c.__dict__, c.pm(3, y=4), c.cached(1), C.v.attrname); del c.v; print(c.v)
class S:
    __slots__ = ()
    @functools.cached_property
    def v(self): return 1
attempt(lambda: S().v)
k = functools.cmp_to_key(lambda a, b: (a > b) - (a < b)); print(k(1) < k(2), k(1) == k(1), k(3) > k(2), k(1).obj); attempt(lambda: k(1) < 5); attempt(hash, k(1)); attempt(functools.cmp_to_key); attempt(k)
def w1(): "w doc"
def w2(): pass
w1.attr = 5; functools.update_wrapper(w2, w1); print(w2.__name__, w2.__doc__, w2.attr, w2.__wrapped__ is w1, functools.WRAPPER_ASSIGNMENTS)
print(operator.itemgetter(1, 0)('ab'), operator.attrgetter('__class__.__name__')(5), operator.methodcaller('split', ',')('a,b'), operator.attrgetter('real', 'imag')(5), repr(operator.itemgetter(1, 2)), repr(operator.methodcaller('x', 1, k=2))); attempt(operator.itemgetter(5), 'ab'); attempt(operator.attrgetter('zz'), 5); attempt(operator.attrgetter, 5); attempt(operator.itemgetter); attempt(operator.methodcaller('zz'), 5)
