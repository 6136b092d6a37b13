# lifetime: counted
from _mortal import Mortal as M


class S:
    __slots__ = ('a', 'b', '__weakref__')

    def __del__(self):
        print('dies S')


s = S()
s.b = M('b')
s.a = M('a')
s.a = M('a2')
print('replaced')
del s.b
print('deleted')
s.b = M('b2')
del s
print('--')


class T(S):
    __slots__ = ('c',)


t = T()
t.c = M('c')
del t
print('--')


class U(S):
    pass


u = U()
u.d = M('d')
u.a = M('a')
del u
print('end')
