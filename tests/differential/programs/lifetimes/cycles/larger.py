# lifetime: counted
import gc
from _mortal import Mortal as M

gc.collect()
nodes = [M(i) for i in range(4)]
for i, n in enumerate(nodes):
    n.next = nodes[(i + 1) % 4]
del nodes, n
print('ring')
gc.collect()
print('--')
a, b = M('a'), M('b')
a.b, b.a = b, a
b.tail = M('tail')
a = b = None
gc.collect()
print('--')
a = M('outside')
a.cycle = M('inside')
a.cycle.self = a.cycle
del a
print('outside gone')
gc.collect()
print('end')
