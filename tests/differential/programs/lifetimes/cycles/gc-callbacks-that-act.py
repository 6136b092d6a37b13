# lifetime: counted
"""gc.callbacks that look at the collection, make garbage, and remove themselves."""
import gc
from _mortal import Mortal as M

gc.collect()
gc.disable()


def watch(phase, info):
    print(phase, info['generation'], info['collected'] > 0)


def remove(phase, info):
    print('removing', phase)
    gc.callbacks.remove(remove)


def make(phase, info):
    if phase == 'stop':
        o = M('made in a callback')
        o.me = o


def fail(phase, info):
    raise ValueError('in callback')


def cycle(name):
    o = M(name)
    o.me = o


gc.callbacks.append(watch)
cycle('a')
gc.collect()
print('-- one that removes itself')
gc.callbacks.append(remove)
gc.collect(1)
print('-- one that makes garbage')
gc.callbacks.append(make)
cycle('b')
gc.collect(0)
gc.callbacks.remove(make)
gc.collect(0)
print('-- one that fails')
import sys
sys.unraisablehook = lambda u: print('unraisable', u.exc_value)
gc.callbacks[:] = [fail, watch]
cycle('c')
gc.collect()
gc.callbacks.clear()
print('-- collect inside of __del__')


class Collecting(M):
    def __del__(self):
        super().__del__()
        print('inside', gc.collect())


Collecting('d')
o = Collecting('e')
o.me = o
del o
gc.collect()
print('end')
