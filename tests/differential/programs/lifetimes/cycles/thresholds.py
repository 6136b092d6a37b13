# lifetime: counted
import gc
from _mortal import Mortal as M

gc.collect()
a = M('a')
a.me = a
del a
kept = []
for i in range(5000):
    kept.append([i])
print('collected by now')
gc.disable()
b = M('b')
b.me = b
del b
for i in range(5000):
    kept.append([i])
print('not collected')
gc.enable()
gc.collect()
print('end')
