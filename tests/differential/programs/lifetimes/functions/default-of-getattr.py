# lifetime: counted
from _mortal import Mortal as M


class A(M):
    def __getattr__(self, name):
        return M(f'{self}.{name}')


getattr(A('a'), 'x')
print('--')
getattr(M('m'), 'nothing', M('default'))
print('--')
print(getattr(M('m'), 'name', M('default')))
print('--')
hasattr(A('h'), 'x')
print('--')
setattr(a := M('s'), 'f', M('field'))
print('set')
setattr(a, 'f', 1)
print('replaced')
delattr(a, 'f')
vars(a)['g'] = M('g')
vars(a).clear()
print('cleared')
a = None
print('end')
