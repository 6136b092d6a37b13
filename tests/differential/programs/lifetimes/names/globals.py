# lifetime: counted
from _mortal import Mortal as M


def set_global(name):
    global g
    g = M(name)


def delete_global():
    global g
    del g


set_global('1')
set_global('2')
print('second')
delete_global()
print('deleted')
globals()['h'] = M('h')
globals()['h'] = None
print('by dict')
k = M('k')
del globals()['k']
print('by del')
l = M('l')
globals().pop('l')
print('by pop')
m = M('m')
globals().update(m=0)
print('by update')
