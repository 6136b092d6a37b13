# lifetime: counted
"""A ring of objects with __del__, references with callbacks from inside and outside, and a bystander that they hold."""
import gc
import weakref
from _mortal import Mortal as M

gc.collect()
gc.disable()


def ring(*names):
    nodes = [M(name) for name in names]
    for node, following in zip(nodes, nodes[1:] + nodes[:1]):
        node.next = following
    return nodes


a, b, c = ring('a', 'b', 'c')
b.held = M('held by b')
outside = [weakref.ref(x, lambda r, name=x.name: print('callback', name)) for x in (c, a)]
c.inside = weakref.ref(a, lambda r: print('never called'))
held = weakref.ref(b.held, lambda r: print('callback of what is held', r()))
del a, b, c
print('unreachable')
print(gc.collect() > 0)
print([r() for r in outside], held())
print('-- two rings, one holds the other')
x = ring('x', 'y')
p = ring('p', 'q')
x[0].other = p[1]
del x, p
gc.collect()
print('-- a ring with a way in')
r = ring('r', 's')[1]
gc.collect()
print('still there', r, r.next)
r = None
gc.collect()
print('-- a tail')
t = ring('t')[0]
t.tail = [M('tail 1'), M('tail 2')]
t.tail.append({'k': M('tail 3')})
del t
gc.collect()
print('end')
