# lifetime: counted
"""Assignments with a star: what is replaced dies at its own store."""
from _mortal import Mortal as M


def f():
    a, *b, c = [M(i) for i in 'abcd']
    print(a, b, c)
    a, *b = b
    print(a, b)
    *b, c = [M('e')]
    print(b, c)
    (a, *b), *c = [[M('f'), M('g')], M('h')]
    print(a, b, c)
    for a, *b in [(M('i'), M('j')), (M('k'),)]:
        print('loop', a, b)
    a = b = c = None
    print('emptied')
    [a, [b, *c]] = M('l'), iter([M('m'), M('n'), M('o')])
    print(a, b, c)
    a, b, *a = M('p'), M('q'), M('r')
    print(a, b)


f()
print('-- at module level')
x, *y = [M('x'), M('y')]
*x, y = y
print(x, y)
(x, *y), z = [M('u'), M('v')], M('w')
x, y, *z = 'abc'
print(x, y, z)
print('-- too few')
try:
    x, y, *z = [M('only')]
except ValueError as e:
    print(e)
print('end')
