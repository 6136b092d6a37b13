# lifetime: counted
import gc
from _mortal import Mortal as M

keep = [M('kept')]


class Acts(M):
    def __init__(self, name, action):
        super().__init__(name)
        self.action = action

    def __del__(self):
        print('del', self)
        self.action()
        print('done', self)


Acts('creates', lambda: M('created'))
print('--')
Acts('deletes', keep.clear)
print('--')
Acts('collects', lambda: gc.collect() and None)
print('--')
Acts('nested', lambda: Acts('inner', lambda: None))
print('--')
x = Acts('rebinds', lambda: globals().update(x='rebound'))
del x
print(x)
