# lifetime: counted
from _mortal import Mortal as M, Operand as O


class I(M):
    def __index__(self):
        return 1


print([10, 20, 30][I('i')])
print('--')
print([10, 20, 30][I('lo'):I('hi')])
print('--')
O('o')[M('a'):M('b'):M('c')]
print('--')
slice(M('a'), M('b'))
print('--')
xs = [M('a'), M('b'), M('c'), M('d')]
xs[1:3]
print('sliced')
xs[1:3] = [M('n')]
print(xs)
del xs[:1]
print(xs)
xs[:] = []
print('end')
