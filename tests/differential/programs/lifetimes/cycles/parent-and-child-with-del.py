# lifetime: counted
"""Parents and children that own each other, with __del__ on both: nothing until a collection, then all __del__, each seeing the other whole."""
import gc
from weakref import ref
from _mortal import Mortal


class Family:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


class Parent(Family):
    def __init__(self, name, *children):
        super().__init__(name)
        self.children = [Child(child, self) for child in children]

    def __del__(self):
        print('parent', self, 'sees', self.children)


class Child(Family):
    def __init__(self, name, parent):
        super().__init__(name)
        self.parent, self.toy = parent, Mortal(f'toy of {name}')

    def __del__(self):
        print('child', self, 'of', self.parent)


gc.collect()
gc.disable()
p = Parent('p', 'a', 'b')
r = ref(p.children[0], lambda r: print('callback'))
del p
print('deleted', r() is not None)
gc.collect()
print('--', r())
p = Parent('q', 'c')
child = p.children[0]
del p
gc.collect()
print('held by the child:', child.parent)
child.parent.children.clear()
del child
print('-- no cycle any more')


class Adopting(Parent):
    def __del__(self):
        super().__del__()
        home.extend(self.children)
        for child in home:
            child.parent = 'home'
        self.children = []


home = []
a = Adopting('r', 'd', 'e')
r = ref(a)
del a
gc.collect()
print('saved', home, r())
home.pop()
print('--')
home.clear()
print('--')
p, q = Parent('s', 'f'), Parent('t', 'g')
p.children[0].parent, q.children[0].parent = q, p
del p, q
gc.collect()
print('end', gc.garbage)
