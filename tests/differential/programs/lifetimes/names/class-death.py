# lifetime: counted
import gc
from _mortal import Mortal as M

gc.collect()


def f():
    class A:
        member = M('member')

        def method(self):
            return A

    a = A()
    a.inst = M('inst')
    del A
    print('A deleted')
    return a


x = f()
print('got')
del x
print('instance gone')
print(gc.collect() > 0)
print('end')
