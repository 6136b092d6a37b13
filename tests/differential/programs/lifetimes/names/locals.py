# lifetime: counted
from _mortal import Mortal as M


def f():
    c = M('c')
    a = M('a')
    b = M('b')
    print('end of f')


def unused(x, y, z):
    print('end of unused')


def nested():
    a = M('outer')
    f()
    b = M('late')
    return 'value'


f()
print('--')
unused(M('x'), M('y'), M('z'))
print('--')
print(nested())
