# lifetime: counted
from _mortal import Mortal as M


def gen():
    local = M('local')
    yield M('one')
    raise ValueError('inside')


def consume():
    for x in gen():
        print('x', x)


try:
    consume()
except ValueError as e:
    print('caught', e)
print('after')
g = gen()
next(g)
try:
    g.throw(KeyError(M('key')))
except KeyError as e:
    print('key', e)
print('end')
