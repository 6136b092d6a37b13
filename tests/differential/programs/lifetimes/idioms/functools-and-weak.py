# lifetime: counted
"""functools with weak references: partial over refs, cached_property, lru_cache over methods, partialmethod, total_ordering, cmp_to_key."""
import functools
import gc
from weakref import WeakMethod, ref
from _mortal import Mortal


class Service(Mortal):
    @functools.cached_property
    def expensive(self):
        return Mortal(f'expensive of {self}')

    @functools.lru_cache(maxsize=2)
    def looked_up(self, n):
        return Mortal(f'{self} {n}')

    def call(self, *args, **kwargs):
        return self.name, args, kwargs

    ask = functools.partialmethod(call, 'asked')


def weakly(method):
    """A partial that does not hold the object of its method."""
    return functools.partial(lambda r, *args: (f := r()) and f(*args), WeakMethod(method))


s = Service('s')
print(s.expensive is s.expensive, s.ask(1), 'expensive' in vars(s))
del s
print('--')
s = Service('t')
w = weakly(s.call)
strong = functools.partial(s.call, Mortal('first argument'), key=Mortal('keyword'))
print(w(1), strong(2))
del s
print(w(3))
del strong
print(w(4))
print('--')
s = Service('u')
s.looked_up(1)
s.looked_up(2)
s.looked_up(1)
print(Service.looked_up.cache_info())
s.looked_up(3)
print('2 was pushed out')
r = ref(s)
del s
gc.collect()
print('held by the cache', r())
Service.looked_up.cache_clear()
print('--', r())
p = functools.partial(print, 'partial', Mortal('inner'))
q = functools.partial(p, Mortal('outer'))
print(q.func is print, len(q.args))
del p
q()
del q
print('--')


@functools.total_ordering
class Ranked(Mortal):
    def __eq__(self, other): return self.name == other.name
    def __lt__(self, other): return self.name < other.name
    __hash__ = None


print(Ranked(1) <= Ranked(2), Ranked(3) >= Ranked(4))
print(max([Mortal('b'), Mortal('a')], key=functools.cmp_to_key(lambda a, b: (a.name > b.name) - (a.name < b.name))))
c = functools.partial(lambda *args: args[0])
c.cycle = c
c.mortal = Mortal('in the cycle of a partial')
del c
gc.collect()
print('end')
