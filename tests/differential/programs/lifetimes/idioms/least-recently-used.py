# lifetime: counted
"""A cache that forgets what was not used for longest, and one of functools."""
from collections import OrderedDict
from functools import lru_cache
from _mortal import Mortal as M


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            print('too many')
            self.popitem(last=False)


cache = LRU(2)
cache['a'] = M('a')
cache['b'] = M('b')
cache['a']
cache['c'] = M('c')
print(list(cache))
cache['a'] = M('a again')
print(list(cache))
del cache['c']
cache.clear()
print('--')


@lru_cache(maxsize=2)
def load(name):
    return M(name)


load('x'), load('y'), load('x')
print('loading a third')
load('z')
print(load.cache_info())
load('x')
print('clear')
load.cache_clear()
print('again')
load('x')
del load
print('end')
