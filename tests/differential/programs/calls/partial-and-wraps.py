import copy
from functools import partial, wraps, reduce, lru_cache, cmp_to_key, total_ordering
p = partial(int, base=2); print(p('101'), p.func, p.args, p.keywords, partial(p, '1')(), repr(partial(print, 1, sep='')))
def deco(f):
    @wraps(f)
    def w(*a): "w doc"; return f(*a) + 1
    return w
@deco
def f(x): "f doc"; return x
print(f(1), f.__name__, f.__doc__, f.__wrapped__(1))
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(max, [], 5))
try: reduce(max, [])
except TypeError as e: print(e)
@lru_cache(maxsize=2)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(20), fib.cache_info()); fib.cache_clear(); print(fib.cache_info())
try: fib([])
except TypeError as e: print(e)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2))

# The state of a copy, the __dict__, and what says how objects are called.
p = partial(int, base=[2])
p.attribute = 1
c = copy.copy(p)
print(c.keywords is p.keywords, c.args is p.args, c.attribute, vars(c) is vars(p))
for act in (lambda: delattr(p, '__dict__'), lambda: setattr(p, '__dict__', 3), lambda: setattr(p, '__dict__', {'a': 1})):
    try:
        act()
    except TypeError as error:
        print(error)
print(vars(p), cmp_to_key(lambda a, b: 0).__text_signature__)
