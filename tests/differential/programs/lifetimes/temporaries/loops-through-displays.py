# lifetime: counted
"""Loops through displays, which nobody else can see."""

class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
def f(b):
    for x in [1, 2, 3]: print(x)
    for x in [C(1), C(2)]: print(x.n)
    print('a')
    for x in [b, 1, *[2, 3]]: print(x)
    print([y for y in [1, 2] for z in [y, 3]], list(x for x in [1, 2]), [C(3) for x in [0] ][0].n)
    g = (x for x in [1, C(5)])
    print(next(g)); g = None
    for x, y in [(1, 2), (3, b)]: print(x, y)
    for x in [[], [1]]: x.append(2); print(x)
    for x in []: print(x)
    else: print('none')
f(7)
f(7)
