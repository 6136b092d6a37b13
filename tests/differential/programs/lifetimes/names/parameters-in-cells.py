# lifetime: counted
from _mortal import Mortal as M


def f(a, b):
    def g():
        return a

    print('in f', g())
    a = None
    print('a gone')
    del b
    print('b gone')
    return g


h = f(M('a'), M('b'))
print('--')
del h
h = (lambda x: lambda: x)(M('captured'))
print('captured', h())
h = None
print('end')
