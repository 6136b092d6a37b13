# lifetime: counted
from _mortal import Mortal as M


def f():
    a, b, c = M('a'), M('b'), M('c')
    del b
    print('b')
    del (a, c)
    print('a, c')
    xs = [M(i) for i in range(5)]
    del xs[0], xs[-1]
    print(xs)
    del xs[M('temp').name == 'temp']
    print(xs)
    d = {'k': M('k'), 'l': M('l')}
    del d['k']
    print(d)
    box = M('box', inner=M('inner'))
    del box.inner
    print('end of f')


f()
