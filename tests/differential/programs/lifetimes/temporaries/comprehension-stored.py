# lifetime: counted
from _mortal import Mortal as M
def f():
    v = M('old v')
    v = [M('x') for i in [M('i')]]
    print('stored')
    v = [M('y') for i in [M('j')] for k in [M('k')]]
    print('stored')
    v = [M('z') for a in [M('a')] for b in [M('b')] for c in [M('c')]]
    print('stored')
    v = {i.name: M('d') for i in [M('e')]}
    print('stored')
    v: list = [M('f') for i in [M('g')]]
    print('annotated')
    v += [M('h') for i in [M('l')]]
    print('augmented')
    w = v = [M('m') for i in [M('n')]]
    print('two')
    w, v = [M('o') for i in [M('p')]], [M('q') for i in [M('r')]]
    print('pair')
    (v := [M('s') for i in [M('t')]])
    print('walrus')
f()
v = M('global v')
v = [M('x') for i in [M('i')]]
print('global stored')
def cell():
    v = M('cell v')
    v = [M('x') for i in [M('i')]]
    print('cell stored')
    return lambda: v
cell()
