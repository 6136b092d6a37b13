# lifetime: counted
from _mortal import Mortal as M


class D:
    def __get__(self, o, cls):
        return M('got')

    def __set__(self, o, value):
        print('set', value)

    def __delete__(self, o):
        print('delete')


class A(M):
    d = D()

    @property
    def p(self):
        return M('p of ' + self.name)

    @p.setter
    def p(self, value):
        print('setter', value)
        del value
        print('value dropped')


A('a').p
print('--')
A('b').p = M('value')
print('--')
a = A('c')
a.d
print('--')
a.d = M('v')
print('--')
del a.d
a.p = M('w')
a.p.name
A.p
print('end')
