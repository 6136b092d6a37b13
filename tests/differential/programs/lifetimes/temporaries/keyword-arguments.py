# lifetime: counted
from _mortal import Mortal as M


def f(a=None, b=None, *, c=None):
    print('f', a, b, c)


f(a=M('a'))
print('--')
f(b=M('b'), a=M('a'))
print('--')
f(M('a'), c=M('c'))
print('--')
print(dict(k=M('k')))
print('--')
M(name='direct', field=M('inner'))
print('--')
f(f(a=M('in')), b=M('out'))
print('end')
