# lifetime: counted
from _mortal import Mortal as M


class It(M):
    n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration(M('value'))
        return M(f'item{self.n}')


def gen():
    print('value', (yield from It('it')))
    print('after')
    yield from [M('p'), M('q')]
    print('end of gen')


for x in gen():
    print(x)
print('--')
del x
g = gen()
next(g)
g.close()
print('closed')
