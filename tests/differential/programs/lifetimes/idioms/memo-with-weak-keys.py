# lifetime: counted
"""A memoising decorator with weak keys: results go with their arguments; a result that owns its argument never goes by itself."""
import functools
import gc
from weakref import WeakKeyDictionary
from _mortal import Mortal


def memo(function):
    cache = WeakKeyDictionary()

    @functools.wraps(function)
    def wrapper(o, *rest):
        results = cache.setdefault(o, {})
        if rest not in results:
            print('computing', function.__name__, o, *rest)
            results[rest] = function(o, *rest)
        return results[rest]

    wrapper.cache = cache
    return wrapper


@memo
def size(o):
    return Mortal(f'size of {o}')


@memo
def pair(o, n):
    """Owns its argument."""
    return [o] * n


class Data(Mortal):
    @memo
    def derived(self):
        return Mortal(f'derived from {self}')


d = Mortal('d')
print(size(d) is size(d), len(size.cache))
del d
print(len(size.cache))
size(Mortal('temporary'))
print(len(size.cache), pair.__doc__, pair.__wrapped__ is not pair)
d = Data('data')
print(d.derived(), d.derived() is Data.derived(d))
del d
print(len(Data.derived.cache))
d = Mortal('leaks')
print(pair(d, 2), pair(d, 1))
del d
gc.collect()
print('still there', len(pair.cache))
pair.cache.clear()
print('cleared', len(pair.cache))
try:
    size(1)
except TypeError as error:
    print(error)
del size
print('end')
