# lifetime: counted
from _mortal import Mortal as M


class A(M):
    pass


class B:
    def __del__(self):
        print('dies as B', self.name)


a = A('a')
a.__class__ = B
del a
print('--')
A.__del__ = lambda self: print('patched', self.name)
A('b')
del A.__del__
A('c')
print('--')


class C:
    pass


c = C()
c.__del__ = lambda: print('never called')
del c
C.__del__ = lambda self: print('added later')
c = C()
del c
print('end')
