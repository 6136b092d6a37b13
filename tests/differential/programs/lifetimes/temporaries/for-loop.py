# lifetime: counted
from _mortal import Mortal as M, Operand as O


def f():
    for x in [M('a'), M('b')]:
        print('body', x)
    else:
        print('else', x)
    print('after')
    for y in O('it'):
        print('body', y)
        if y.name.endswith('1'):
            break
    print('broken off', y)
    for z in (M('p'), M('q')):
        continue
    print('z', z)
    for i in [M('only')]:
        del i
        print('deleted')
    print('end of f')


f()
