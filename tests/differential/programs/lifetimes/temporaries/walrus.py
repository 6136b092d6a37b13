# lifetime: counted
from _mortal import Mortal as M


def f():
    print((x := M('a')).name)
    print('x lives', x)
    if (x := M('b')).name:
        print('replaced')
    (x := None)
    print('dropped')
    print([y := M(i) for i in 'cd'][0])
    print('y', y)
    while (z := M('loop')).name != 'loop':
        pass
    print('z', z)


f()
print('end')
(g := M('global'))
print((g := M('other')) and 'replaced')
