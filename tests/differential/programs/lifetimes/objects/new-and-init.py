# lifetime: counted
from _mortal import Mortal as M


class A(M):
    def __new__(cls, *args):
        self = super().__new__(cls)
        print('new', args)
        return self

    def __init__(self, name, extra=None):
        super().__init__(name)
        del extra
        print('init', self)


A('a', M('extra'))
print('--')


class Fails(M):
    def __init__(self, x):
        self.name = 'failed'
        raise ValueError(x)


try:
    Fails(M('x'))
except ValueError as e:
    print('caught', e)
print('--')


class Other:
    def __new__(cls):
        return M('other')


Other()
print('end')
