# lifetime: counted
"""Garbage is finalized in the order in which it was made, not in that in which it was stored."""
import gc
from weakref import ref


class Node:
    def __init__(self, name, *parts):
        self.name, self.parts = name, parts
        self.me = self
        watchers.append(ref(self, lambda r: print('callback of', name)))

    def __del__(self):
        print('del', self.name)


class Outer(Node):
    def __init__(self, name):
        self.first = Node(name + '.first', self)
        super().__init__(name, Node(name + '.second'), Node(name + '.third', self))


def middle(name, late):
    yield Node(name)
    late.append(Node(name + ' end'))


def failing(node):
    node.error = ValueError(Node('in error'), node)
    raise node.error


watchers = []
gc.collect()
gc.disable()
Outer('made last, known first')
gc.collect()
print('-- arguments')
Node('a', Node('b', Outer('c')), Node('d'))
gc.collect()
print('-- stored the other way round')
stored = []
(Node('e'), stored.append(Node('f')), stored.append(Outer('g')))
del stored
gc.collect()
print('-- across a collection')
Node('h', Outer('i'), gc.collect(0), Node('j'))
gc.collect()
print('-- a suspended generator')
late = []
for node in middle('k', late):
    late.append(Outer('l'))
del node, late
gc.collect()
print('-- an error')
try:
    Node('m', failing(Node('n')))
except ValueError:
    pass
gc.collect()
print('-- kept while others come and go')
with_temporary = [Node('o'), [Node(str(i)) for i in range(3)], Outer('p')]
del with_temporary
gc.collect()
print('end')
