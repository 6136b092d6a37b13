# lifetime: counted
from functools import partial, partialmethod
from _mortal import Mortal as M


def f(a, b, k=None):
    print('f', a, b, k)


p = partial(f, M('a'), k=M('k'))
p(M('b'))
print('--')
q = partial(p, M('c'))
p = None
print('p gone')
q()
q = None
print('q gone')
p = partial(f, M('attr'))
p.extra = M('extra')
p.__setstate__((f, (M('new'),), {}, {}))
print('state')
del p
print('--')


class A(M):
    def m(self, x):
        print('m', self, x)

    pm = partialmethod(m, M('pm'))


A('inst').pm()
del A
print('end')
