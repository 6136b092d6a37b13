# lifetime: counted
import gc
from _mortal import Mortal as M

gc.collect()


def gen():
    x = M('x')
    try:
        me = yield
        yield me
    finally:
        print('finally of the cycle')


g = gen()
next(g)
g.send(g)
del g
print('deleted')
gc.collect()
print('collected')
