# lifetime: counted
"""Slices assigned and deleted, multiplied and extended lists, and lists changed by the death of their items."""
from _mortal import Mortal as M


def make(names):
    return [M(c) for c in names]


l = make('abcdef')
l[1:3] = make('xyz')
print(l)
l[::3] = [None] * len(l[::3])
print(l)
del l[-2:]
l[1:1] = [M('inserted')]
l *= 2
print(len(l))
l[:4] = []
print(l)
l[:] = reversed(l)
l = None
print('-- an item whose death changes the list')


class Meddling(M):
    def __del__(self):
        super().__del__()
        print('sees', [str(x) for x in shared])
        shared.append(M(f'added by {self.name}'))


shared = [Meddling('m1'), M('n1')]
shared[0] = M('in its place')
print(shared)
shared = [M('n2'), Meddling('m2'), M('n3')]
del shared[1]
print(shared)
shared.append(Meddling('m3'))
shared.pop()
print(shared)
shared[:] = [Meddling('m4')]
shared.clear()
print(shared)
shared.clear()
print('-- remove and index')


class Equal(M):
    def __eq__(self, other):
        print('eq', self, other)
        return self.name == other.name


l = [Equal('a'), Equal('b'), Equal('c')]
l.remove(Equal('b'))
print(l.index(Equal('c')), l.count(Equal('a')), Equal('x') in l)
print(l == [Equal('a'), Equal('c')])
l.insert(1, l.pop(0))
l.extend(x for x in [Equal('e')])
print(l)
l = None
print('end')
