# lifetime: counted
from _mortal import Mortal as M

xs = [M(i) for i in range(6)]
xs.pop()
print('popped')
xs.pop(0)
print('popped first')
xs.remove(xs[1])
print('removed', xs)
xs[0] = M('new')
print('set', xs)
xs[1:2] = []
print('slice gone', xs)
xs.extend([M('e'), M('f')])
xs.insert(0, M('i'))
print(xs)
xs *= 2
print('twice')
del xs[4:]
print('half')
xs.reverse()
xs.clear()
print('cleared')
ys = [M('a'), M('b'), M('c')]
del ys
print('list died')
ys = [M('a'), M('b'), M('c'), M('d')]
del ys[::2]
print('every second', ys)
