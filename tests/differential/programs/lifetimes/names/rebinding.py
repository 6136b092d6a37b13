# lifetime: counted
from _mortal import Mortal as M


def f():
    x = M('1')
    x = M('2')
    print('two')
    x = x
    print('same')
    x, y = M('3'), x
    print('three')
    y = None
    print('y')
    x = [x]
    print('in list')
    x = x[0]
    print('out of list')
    for x in range(1):
        pass
    print('loop variable')
    with open_() as x:
        print('in with')


class open_:
    def __enter__(self):
        return M('entered')

    def __exit__(self, *args):
        pass


f()
