# lifetime: counted
"""for loops over every iterable, with targets of every kind: when the iterator, its items and the old values go."""
from _mortal import Mortal as M


class Iterable(M):
    def __iter__(self):
        return Iterator(f'iterator of {self}', n=0)


class Iterator(M):
    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration(M('value of the end'))
        return M(f'{self.n} of {self}')


class Sequence(M):
    def __getitem__(self, i):
        if i > 1:
            raise IndexError(M('in the IndexError'))
        return M(f'{self}[{i}]')


def f():
    for x in Iterable('a'):
        print('body', x)
    else:
        print('else', x)
    for x in Sequence('b'):
        print('body', x)
    box = M('box')
    for box.value in Iterable('c'):
        print('body', box.value)
    l = [None]
    for l[0] in Iterable('d'):
        break
    else:
        print('never')
    print('left by break')
    for x, y in [(M('p'), M('q')), (M('r'), M('s'))]:
        print(x, y)
    for x in [M('t'), M('u')]:
        x = None
        print('emptied')
    for x in (M(c) for c in 'vw'):
        del x
        print('deleted')
    for x in {'k': M('in dict')}.values():
        print(x)
    for x in {M('in set')}:
        pass
    for _ in reversed([M('y'), M('z')]):
        for _ in [M('inner')]:
            pass
    print('end of f')


f()
print('end')
