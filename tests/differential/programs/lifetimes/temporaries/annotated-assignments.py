# lifetime: counted
"""The value of an annotated assignment has been stored, and nothing else holds it, when the annotation is evaluated."""
import gc

from _mortal import Mortal as M

gc.disable()


def clear(*names):
    for name in names:
        globals()[name] = None
    print('cleared')
    return 'annotation'


x = M('old')
x: clear('x') = M('new')
print('--')
x: (M('in annotation'), clear('x')) = (M('left'), M('new'))[1]
print('--')
o = M('o')
o.a: clear('o') = M('attribute')
print('--')
items = [M('item')]
items[0]: items.clear() = M('new item')
print('--')


class C:
    y: clear() = M('y')
    (y): (clear(), M('bare')) = M('other')
    print('--')
    y: int


def f():
    x: clear() = M('local')
    x: clear() = (M('left'), M('new local'))[1]
    print('end')


f()
del C.y
print('--')
try:
    z: M('annotation').missing = M('z')
except AttributeError:
    del z
    print('caught')
