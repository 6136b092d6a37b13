# lifetime: counted
from _mortal import Mortal as M


class Box:
    pass


box = Box()
d = {}
a = b = box.c = d['k'] = M('shared')
a = None
print('a')
del b
print('b')
del box.c
print('c')
d['k'] = M('other')
print('k')
a = (b, c) = M('x'), M('y')
print(a)
a = None
b = None
print('c only')
c = None
print('end')
d.clear()
