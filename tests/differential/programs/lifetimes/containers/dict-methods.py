# lifetime: counted
from _mortal import Mortal as M

d = {i: M(i) for i in 'abcdef'}
d['a'] = M('new')
print('replaced')
del d['b']
print('deleted')
d.pop('c')
print('popped')
d.popitem()
print('last')
d.setdefault('a', M('not used'))
d.setdefault('z', M('z'))
print('setdefault')
d.update(a=M('newer'), d=M('dd'))
print('updated', d)
d |= {'e': M('ee')}
print('merged')
d.clear()
print('cleared')
e = {M('k1'): M('v1'), M('k2'): M('v2')}
del e
print('dict died')
dict.fromkeys('ab', M('shared'))
print('end')
