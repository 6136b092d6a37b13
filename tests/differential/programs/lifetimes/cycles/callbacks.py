# lifetime: counted
import gc
from weakref import ref
from _mortal import Mortal as M

gc.collect()
a = M('a')
a.me = a
outside = ref(a, lambda r: print('outside called', r()))
a.inside = ref(a, lambda r: print('never called'))
del a
gc.collect()
print('--')
b, c = M('b'), M('c')
b.c, c.b = c, b
rs = [ref(b, lambda r: print('b', r())), ref(c, lambda r: print('c', r()))]
del b, c
gc.collect()
print('end')
