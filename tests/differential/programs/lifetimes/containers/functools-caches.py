# lifetime: counted
import functools
from _mortal import Mortal as M


@functools.lru_cache(maxsize=1)
def cached(x):
    return M(f'result {x}')


cached(1)
print('in the cache')
cached(2)
print('first pushed out')
cached.cache_clear()
print('cleared')


class A(M):
    @functools.cached_property
    def p(self):
        return M('property')


a = A('a')
a.p
print('cached')
del a.p
print('deleted')
a.p
del a
print('instance died')
print(functools.reduce(lambda p, q: M(f'{p}{q}'), [M('x'), M('y'), M('z')]))
print('end')
