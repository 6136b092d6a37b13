# lifetime: counted
from _mortal import Mortal as M


def f():
    pass


f.attr = M('attr')
f.attr = M('attr2')
print('replaced')
f.__dict__ = {'other': M('other')}
print('dict replaced')
f.__doc__ = M('doc')
f.__doc__ = None
print('doc')
f.__module__ = M('module')
f.__module__ = 'm'
print('module')
del f
print('end')
