# lifetime: counted
from _mortal import Mortal as M


class A:
    x = M('x')
    x = M('x2')
    print('in body')
    y = M('y')
    del y
    print('y gone')
    [M('comp') for _ in range(1)]
    print('end of body')


print('defined')
A.x = None
print('x replaced')
A.z = M('z')
del A.z
print('z deleted')


def failing():
    class B:
        a = M('a')
        raise ValueError('no class')


try:
    failing()
except ValueError as e:
    print(e)
print('after failing')
