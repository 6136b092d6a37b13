# lifetime: counted
from _mortal import Mortal as M


def down(n, carried):
    local = M(f'local{n}')
    if n:
        down(n - 1, M(f'arg{n}'))
    print('back', n)


def pass_on(n, x):
    if n == 0:
        del x
        print('bottom')
        return
    pass_on(n - 1, x)
    print('up', n)


down(2, M('top'))
print('--')
pass_on(2, M('x'))
print('--')


def tail(n):
    return tail(n - 1) if n else M('result')


tail(3)
print('end')
