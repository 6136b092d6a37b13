# lifetime: counted
from _mortal import Mortal as M, Operand as O


class Box:
    pass


x = O('a')
x += O('b')
print('x', x)
x -= O('c')
print('x', x)
box = Box()
box.f = O('f')
box.f += O('g')
print('box.f', box.f)
d = {'k': O('k')}
d['k'] += O('l')
print(d)


def local():
    y = O('y')
    y += O('z')
    print('y', y)
    y *= 2
    print('y', y)


local()
xs = [M('1')]
xs += [M('2'), M('3')]
print(xs)
xs *= 0
print('end')
