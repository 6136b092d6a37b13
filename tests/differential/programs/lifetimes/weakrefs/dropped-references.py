# lifetime: counted
"""References that are dropped at once, among temporaries of other kinds, and what the collector knows of them."""
import gc
from weakref import getweakrefcount, ref

from _mortal import Mortal as M

gc.disable()


class Callback(M):
    def __call__(self, reference):
        print('called')


def known(o):
    return any(other is o for other in gc.get_objects(0))


x = M('x')
for _ in range(3):
    ref(x)
    ref(x, Callback('callback'))
    print(getweakrefcount(x))
    (ref(x), M('temporary'), ref(x, Callback('in a tuple')), [M('in a list')])
    print(ref(x) is ref(x), ref(x, print) is ref(x, print), getweakrefcount(x))
    print(ref(M('at once'))(), ref(M('called back'), Callback('callback'))())

r = ref(x)
s = ref(x, Callback('kept'))
print(known(r), known(s), gc.is_tracked(r), gc.is_tracked(s), getweakrefcount(x))
before = gc.get_count()[0]
refs = [ref(x, print) for _ in range(100)]
print(gc.get_count()[0] - before >= 100, all(map(known, refs)))
del refs
print(getweakrefcount(x))


class Node:
    pass


node = Node()
node.me = node
node.reference = ref(node, lambda reference, held=node: print('never'))
made = [M('before'), ref(node, lambda reference: print('the node is dead', reference())), M('after')]
del node
print(gc.collect() > 0, made[1]())
del s, x, r
