# lifetime: counted
"""A tree whose children know their parents weakly dies from the root at once, in the order of its lists."""
import weakref


class Node:
    def __init__(self, name, *children):
        self.name = name
        self.children = list(children)
        self._parent = None
        for child in children:
            child._parent = weakref.ref(self, lambda _, child=child.name: print('orphan', child))

    @property
    def parent(self):
        return self._parent and self._parent()

    def path(self):
        return (self.parent.path() + '/' if self.parent else '') + self.name

    def __del__(self):
        print('dies', self.name, 'under', self.parent and self.parent.name)


root = Node('root', Node('left', Node('a'), Node('b')), Node('right', Node('c')))
print(root.children[0].children[1].path())
kept = root.children[1].children[0]
root.children[0].children.append(root.children[1].children.pop())
print(kept.path())
del root.children[0].children[0]
print('--')
subtree = root.children[0]
del root
print('root is gone', subtree.path(), subtree.parent)
kept = subtree.children[0]
del subtree
print(kept.path())
del kept
print('end')
