# lifetime: counted
import gc
from _mortal import Mortal as M

gc.collect()


def make():
    m = M('in closure')

    def f():
        return f, m


make()
print('closure')
gc.collect()
print('--')


def holds():
    local = M('local')
    try:
        raise ValueError('x')
    except ValueError as e:
        kept = e


holds()
print('exception')
gc.collect()
print('--')
m = M('method')
m.bound = m.__repr__
del m
gc.collect()
print('end')
