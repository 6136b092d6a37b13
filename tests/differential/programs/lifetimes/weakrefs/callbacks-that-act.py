# lifetime: counted
import sys
from weakref import ref
from _mortal import Mortal as M

sys.unraisablehook = lambda hint: print('unraisable', type(hint.exc_value).__name__)
x = M('x')
others = [M('other')]
r1 = ref(x, lambda r: others.clear())
r2 = ref(x, lambda r: 1 / 0)
r3 = ref(x, lambda r: M('made in callback'))
del x
print('--')
x = M('y')


def drop_all(r):
    global q1, q2
    print('drop_all')
    q1 = q2 = None


q1 = ref(x, lambda r: print('still called'))
q2 = ref(x, drop_all)
del x
print('end')
