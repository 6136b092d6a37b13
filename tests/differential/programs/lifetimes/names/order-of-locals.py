# lifetime: counted
from _mortal import Mortal as M


def f():
    u = [i for i in 'a'] and M('u')
    i = M('i')
    w = (v := M('v')) and M('w')
    for x in [M('x')]:
        y = M('y')
    print('end of f')


f()


def g(b, a):
    d = c = None
    c = M('c')
    d = M('d')
    print('end of g')


g(M('first parameter'), M('second parameter'))
