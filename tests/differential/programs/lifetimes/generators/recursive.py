# lifetime: counted
"""A generator that walks a tree by delegating to itself, broken off in the depth."""
from _mortal import Mortal as M


class Tree(M):
    def __init__(self, name, *children):
        super().__init__(name)
        self.children = children

    def __iter__(self):
        marker = M(f'visit of {self}')
        try:
            yield self
            for child in self.children:
                yield from child
        finally:
            print('leave', self)


def tree():
    return Tree('root', Tree('left', Tree('a'), Tree('b')), Tree('right', Tree('c')))


for node in tree():
    print('node', node)
del node
print('-- broken off')
for node in tree():
    print('node', node)
    if node.name == 'b':
        break
print('left the loop', node)
del node
print('-- dropped')
it = iter(tree())
next(it), next(it), next(it)
del it
print('-- raising')


def check(nodes):
    for node in nodes:
        if node.name == 'a':
            raise ValueError(node)


try:
    check(tree())
except ValueError as e:
    print('caught', e)
print('end')
