# lifetime: counted
from _mortal import Mortal as M


class A(M):
    def m(self):
        print('m of', self)


f = A('a').m
print('bound')
f()
f = None
print('gone')
A('temp').m()
print('--')
g = A('b').m.__self__
print('self', g)
g = None
h = A('c').m.__func__
print('func')
h(A('d'))
b = A('e').__repr__
print(b())
b = None
l = [M('x')].append
l(M('y'))
print('list method', l.__self__)
l = None
print('end')
