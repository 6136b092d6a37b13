# lifetime: counted
from _mortal import Mortal as M


class A(M):
    pass


a = A('a')
a.x = M('x')
a.x = M('x2')
print('replaced')
del a.x
print('deleted')
a.__dict__['y'] = M('y')
a.__dict__ = {'name': 'a', 'z': M('z')}
print('dict replaced')
d = a.__dict__
del a
print('instance gone, dict lives')
del d
print('dict gone')
b = A('b')
b.__dict__.update(p=M('p'), q=M('q'))
b.p = None
print('p')
vars(b).pop('q')
print('q')
