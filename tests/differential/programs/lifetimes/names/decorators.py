# lifetime: counted
from _mortal import Mortal as M


class Deco(M):
    def __call__(self, f):
        print('decorate', self, getattr(f, '__name__', f))
        return M(f'decorated by {self}')


@Deco('outer')
@Deco('inner')
def f():
    pass


print('defined', f)
f = None


@Deco('class')
class A:
    pass


print('class defined', A)
A = None


def ignoring(f):
    return None


@ignoring
def g(a=M('default')):
    pass


print('end')
