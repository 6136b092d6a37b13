# lifetime: counted
"""Loops that are left, or go on, from inside of blocks that keep something meanwhile."""

class C:
    __match_args__ = ('x',)
    x = 1
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
class M:
    def __enter__(s): return C(9)
    def __exit__(s, *a): print('exit')
def f(a):
    for x in a:
        match C(x):
            case C(1):
                print('case', x)
                if x == 2: continue
                if x == 3: break
        print('end of turn', x)
    print('after')
    for x in a:
        match C(x):
            case C(1):
                break
    print('after 2')
f([1, 2, 3, 4])
def g(a):
    for x in a:
        try:
            with M() as h:
                try:
                    raise KeyError(C(x))
                except KeyError as e:
                    if x == 1: continue
                    if x == 2: break
                finally:
                    print('finally')
        finally:
            print('outer')
    print('after')
    for x in a:
        for y in [C(5), C(6)]:
            if y.n == 6: break
        for y in (C(i) for i in a):
            del y
            if x == 2: break
        else:
            print('else'); continue
        print('broken')
        break
    print('after 2')
g([1, 2, 3])
