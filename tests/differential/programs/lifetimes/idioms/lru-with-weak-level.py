# lifetime: counted
"""An LRU cache whose evicted entries stay findable while somebody else holds them."""
from collections import OrderedDict
from weakref import WeakValueDictionary
from _mortal import Mortal


class Cache:
    def __init__(self, size, make):
        self.size, self.make = size, make
        self.strong, self.weak = OrderedDict(), WeakValueDictionary()

    def __getitem__(self, key):
        if key in self.strong:
            self.strong.move_to_end(key)
            print('hit', key)
            return self.strong[key]
        value = self.weak.get(key)
        if value is None:
            print('miss', key)
            value = self.weak[key] = self.make(key)
        else:
            print('second level', key)
        self.strong[key] = value
        if len(self.strong) > self.size:
            print('evicting', next(iter(self.strong)))
            self.strong.popitem(last=False)
        return value


cache = Cache(2, Mortal)
cache['a']
held = cache['b']
cache['a']
cache['c']
cache['d']
print(list(cache.strong), sorted(cache.weak))
print(cache['b'] is held)
del held
cache['b']
cache['e']
cache['f']
print(list(cache.strong.values()), sorted(cache.weak))
cache.size = 1
cache['g']
cache.strong.popitem()
print(sorted(cache.weak.items()))
del cache
print('end')
