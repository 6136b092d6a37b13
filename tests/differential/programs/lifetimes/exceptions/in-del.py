# lifetime: counted
import sys
from _mortal import Mortal as M

sys.unraisablehook = lambda hint: print('unraisable', type(hint.exc_value).__name__, hint.exc_value)


class Bad(M):
    def __del__(self):
        print('del', self)
        raise ValueError(self.name)


Bad('one')
print('--')
xs = [Bad('two'), M('three'), Bad('four')]
xs.clear()
print('--')


def f():
    b = Bad('local')
    raise KeyError('mine')


try:
    f()
except KeyError as e:
    print('still', e)
print('end')
