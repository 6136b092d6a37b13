# lifetime: counted
from _mortal import Mortal as M

b = M('b')
a = M('a')
_private = M('_private')
xs = [M('in list 1'), M('in list 2')]


def f():
    return M


f.attr = M('attribute of f')
print('end of program')
