# lifetime: counted
import gc
from weakref import ref
from _mortal import Mortal as M

gc.collect()


def make():
    class A:
        held = M('held')

        def method(self):
            return __class__

    a = A()
    A.instance = a
    return ref(A)


r = make()
print('made', r() is not None)
gc.collect()
print(r())
print('end')
