# lifetime: counted
from _mortal import Mortal as M


def f(a=M('a'), *, k=M('k')):
    pass


print('defined')
f.__defaults__ = (M('b'),)
print('replaced')
f.__kwdefaults__['k'] = None
print('k replaced')
f.__kwdefaults__ = None
f.__defaults__ = None
print('no defaults')


def g(a=M('g.a'), b: M('annotation') = M('g.b')):
    pass


print('g')
g.__annotations__.clear()
print('no annotations')
del g
print('g gone')
h = lambda x=M('lambda'): x
h = None
print('end')
