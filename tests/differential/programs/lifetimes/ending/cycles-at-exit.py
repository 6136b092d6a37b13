# lifetime: counted
"""What is still in cycles when the program ends."""
import gc
import weakref
from _mortal import Mortal as M

gc.disable()

a = M('a')
a.me = a
b = M('b')
c = M('c', other=b)
b.other = c
watch = weakref.ref(b, lambda r: print('b is gone'))
lost = M('lost')
lost.me = lost
lost.watch = weakref.ref(lost, lambda r: print('never called'))
del lost
plain = M('plain')


def holding(x=M('default')):
    return holding


class C(M):
    pass


instance = C('instance')
print('end of the program')
