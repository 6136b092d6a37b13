# lifetime: counted
import gc
from _mortal import Mortal as M

gc.disable()
gc.collect()


def hook(phase, info):
    print(phase, info['generation'], sorted(info))


gc.callbacks.append(hook)
a = M('a')
a.me = a
del a
gc.collect(0)
print('--')
gc.collect()
gc.callbacks.remove(hook)
print('end')
