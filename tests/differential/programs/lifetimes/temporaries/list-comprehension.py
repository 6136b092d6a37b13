# lifetime: counted
from _mortal import Mortal as M

[M(i) for i in 'abc']
print('--')
[M(i).name for i in 'abc']
print('--')
[x.name for x in [M('a'), M('b'), M('c')]]
print('--')
[None for x in (M(i) for i in 'abc')]
print('--')
y = [x for x in [M('a'), M('b'), M('c')] if x.name != 'b']
print('filtered', y)
y = None
print('--')
[(x, z) for x in [M('a'), M('b')] for z in [M('c')]]
print('--')
print([M('t').name for _ in range(2) if M('cond').name])
print('--')
[[M(i + j) for j in 'xy'] for i in 'ab']
print('end')
