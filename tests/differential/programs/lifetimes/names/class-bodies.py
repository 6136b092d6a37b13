# lifetime: counted
"""Names bound and deleted in class bodies, and what a failing body leaves."""
import gc
from _mortal import Mortal as M

gc.disable()


class A:
    x = M('x')
    x = M('x again')
    y = M('y')
    del y
    z = [M(c) for c in 'ab']
    for i in [M('loop')]:
        pass
    def method(self, default=M('default')):
        return default


print('-- replaced attributes')
A.x = M('set from outside')
del A.z
A.i = None
A.method = None
print('-- failing body')
try:
    class B:
        p = M('p')
        q = M('q')
        1 / 0
except ZeroDivisionError:
    print('caught')
print('-- nested')


class Outer:
    o = M('o')

    class Inner(M):
        i = M('i')

    made = Inner('instance of the inner class')
    del Inner
    print('inner deleted')


del Outer.made
print('-- locals of a body')


class L:
    l = M('l')
    namespace = dict(locals())
    l = None
    print('still in the copy', namespace['l'])
    del namespace


print('-- decorated')


def decorator(cls):
    print('decorating', cls.__name__)
    return M(f'instead of {cls.__name__}')


@decorator
class D:
    pass


D = None
print('end')
