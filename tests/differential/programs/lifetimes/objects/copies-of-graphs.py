# lifetime: counted
"""copy and deepcopy of objects that hold each other: what is made on the way and what the memo keeps."""
import copy
from _mortal import Mortal as M


class Node(M):
    def __init__(self, name, *children):
        super().__init__(name)
        self.children = list(children)

    def __deepcopy__(self, memo):
        print('deep', self.name)
        made = Node(self.name + "'")
        memo[id(self)] = made
        made.children = [copy.deepcopy(child, memo) for child in self.children]
        return made

    def __copy__(self):
        print('shallow', self.name)
        return Node(self.name + '~', *self.children)


shared = Node('shared')
root = Node('root', Node('left', shared), shared)
del shared
c = copy.copy(root)
print([child.name for child in c.children])
root = None
print('root is gone')
d = copy.deepcopy(c)
print(d.children[0].children[0] is d.children[1])
c = None
print('shallow copy is gone')
d.children.pop()
print('popped')
d = None
print('-- plain containers')
l = [M('a'), {'k': M('b')}, (M('c'),)]
s = copy.copy(l)
del l[0]
print('deleted from the original', s[0])
l = None
s.pop(0)
s = None
print('-- failing')


class Refusing(M):
    def __deepcopy__(self, memo):
        raise ValueError(f'no copy of {self}')


try:
    copy.deepcopy([Node('first'), Refusing('r')])
except ValueError as e:
    print(e)
print('end')
