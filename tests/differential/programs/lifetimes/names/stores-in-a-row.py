# lifetime: counted
import gc
from _mortal import Mortal as M

gc.disable()


def pair():
    a, b = M('a1'), M('b1')
    a, b = M('a2'), M('b2')
    print('replaced')
    a, b = b, a
    print('swapped')
    a, b, c = M('a3'), M('b3'), M('c3')
    a, b, c = None, None, None
    print('three')
    a, b, c, d = [M(i) for i in 'pqrs']
    a, b, c, d = None, None, None, None
    print('four')


def shared():
    t = (M('first'), M('second'))
    u = t[0]
    print('end of shared')


def comprehended():
    [(i, j, k) for i in [M('i')] for j in [M('j')] for k in [M('k')]]
    print('dropped')
    kept = [i.name + j.name for i in [M('i')] for j in [M('j')]]
    print(kept)


pair()
shared()
comprehended()
x = y = M('xy')
x, y = M('x'), M('y')
print('globals')
x, x = M('p'), M('q')
print(x)
