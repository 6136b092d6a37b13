# lifetime: counted
import gc
from _mortal import Mortal as M

gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
a = M('a')
a.me = a
del a
gc.collect()
print([o for o in gc.garbage if isinstance(o, M)])
gc.set_debug(0)
gc.garbage.clear()
print('cleared')
gc.collect()
print('end')
