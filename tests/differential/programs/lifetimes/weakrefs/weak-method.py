# lifetime: counted
from weakref import WeakMethod, ref
from _mortal import Mortal as M


class A(M):
    def m(self):
        print('m of', self)


a = A('a')
w = WeakMethod(a.m, lambda w: print('method died'))
w()()
r = ref(a.m)
print(r())
del a
print(w())
print('end')
