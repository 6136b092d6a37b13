# lifetime: counted
"""What an older generation holds is found only when that is collected."""
import gc
import weakref
from _mortal import Mortal as M

gc.disable()
gc.collect()


def cycle(name):
    o = M(name)
    o.me = o
    return o


a = cycle('a')
gc.collect(0)
gc.collect(1)
del a
print('young collection', gc.collect(0))
print('middle collection', gc.collect(1))
print('full')
gc.collect()
print('-- old holds young')
old = cycle('old')
gc.collect()
old.young = cycle('young')
del old
gc.collect(0)
print('nothing yet')
gc.collect()
print('-- young holds old')
old = cycle('old again')
gc.collect()
young = cycle('young again')
young.old = old
del young, old
gc.collect(0)
print('young is gone')
gc.collect()
print('-- freeze')
f = cycle('frozen')
gc.freeze()
print(gc.get_freeze_count() > 0)
del f
gc.collect()
print('not collected')
gc.unfreeze()
gc.collect()
print(gc.get_freeze_count())
print('-- counts')
print(len(gc.get_count()), gc.isenabled(), gc.get_threshold()[0] > 0)
gc.enable()
print('end')
