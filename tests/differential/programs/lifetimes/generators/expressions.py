# lifetime: counted
from _mortal import Mortal as M

g = (M(i) for i in 'abc')
print(next(g))
print('--')
x = next(g)
print('x', x)
del g
print('generator gone')
del x
print('--')
g = (i for i in [M('p'), M('q')])
next(g)
del g
print('--')
print(sum(1 for i in (M(j) for j in 'xy')))
print('--')
print(list(i for i in map(M, 'mn')))
print('end')
