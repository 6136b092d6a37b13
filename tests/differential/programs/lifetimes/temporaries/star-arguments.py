# lifetime: counted
from _mortal import Mortal as M


def f(*args, **kwargs):
    print('f', args, kwargs)


f(*[M('a'), M('b')])
print('--')
f(*(M(i) for i in 'ab'))
print('--')
f(**{'x': M('x')})
print('--')
f(M('a'), *[M('b')], M('c'), k=M('k'), **{'x': M('x')})
print('--')
f(*[M('a')], *[M('b')])
print('--')


def g(a, b, c=M('default')):
    print('g', a, b, c)


g(*[M('p'), M('q')], **{'c': M('r')})
print('end')
del g
print('no defaults')
