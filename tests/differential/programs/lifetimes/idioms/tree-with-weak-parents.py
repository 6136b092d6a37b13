"""A tree whose nodes own their children and know their parents weakly: no cycle, subtrees outlive the root."""
import gc
from weakref import ref


class Node:
    alive = 0

    def __init__(self, name, *children):
        self.name, self._parent, self.children = name, None, []
        Node.alive += 1
        for child in children:
            self.add(child)

    def __del__(self):
        Node.alive -= 1

    @property
    def parent(self):
        return self._parent and self._parent()

    def add(self, child):
        if child.parent is not None:
            child.parent.children.remove(child)
        child._parent = ref(self)
        self.children.append(child)
        return child

    @property
    def path(self):
        return self.name if self.parent is None else f'{self.parent.path}/{self.name}'

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def __repr__(self):
        return self.path


root = Node('root', Node('a', Node('x'), Node('y')), Node('b'))
print(list(root.walk()), Node.alive)
a, b = root.children
b.add(a.children[0])
print(list(root.walk()))
x = b.children[0]
print(x.path, x.parent is b, x.parent.parent is root)
del b
root.children.pop()
gc.collect()
print(x, x.parent, Node.alive)
found = next(node for node in root.walk() if node.name == 'y')
del root
gc.collect()
print(found, found.parent is a, a.parent, Node.alive)
del a
gc.collect()
print(found, Node.alive)
found.add(x)
print(x, Node.alive)
del found
gc.collect()
print(x, x.parent, Node.alive)
del x
gc.collect()
print(Node.alive)
