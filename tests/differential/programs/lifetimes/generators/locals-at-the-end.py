# lifetime: counted
from _mortal import Mortal as M


def gen(a, b):
    c = M('c')
    yield 'one'
    del b
    yield 'two'
    return M('returned')


g = gen(M('a'), M('b'))
for x in g:
    print(x)
print('loop over')
del g
print('--')


def outer():
    result = yield from gen(M('a'), M('b'))
    print('result', result)


for x in outer():
    print(x)
print('end')
