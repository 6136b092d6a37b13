# lifetime: counted
from _mortal import Mortal as M


def gen(a):
    local = M('local')
    try:
        yield 1
        yield M('second')
    finally:
        print('finally')
        del local
        print('end of finally')


g = gen(M('arg'))
next(g)
del g
print('--')
g = gen(M('arg2'))
g = None
print('never begun')
g = gen(M('arg3'))
list(g)
print('exhausted')
del g
print('--')
next(gen(M('temp')))
print('end')
