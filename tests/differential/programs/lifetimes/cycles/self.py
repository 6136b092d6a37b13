# lifetime: counted
import gc
from weakref import ref
from _mortal import Mortal as M

gc.collect()
a = M('a')
a.me = a
r = ref(a, lambda r: print('callback'))
del a
print('unreachable', r() is not None)
print(gc.collect() > 0)
print(r())
xs = []
xs.append(xs)
xs.append(M('in list'))
del xs
print('--')
gc.collect()
d = {}
d['d'] = d
d['m'] = M('in dict')
del d
gc.collect()
print('end')
