"""copy and deepcopy of graphs with weak references: references are shared atoms, weak dictionaries copy what lives."""
import copy
import gc
from weakref import WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, ref


class Node:
    def __init__(self, name, *children):
        self.name, self.children, self._parent = name, list(children), None
        for child in children:
            child._parent = ref(self)

    @property
    def parent(self):
        return self._parent and self._parent()

    def __deepcopy__(self, memo):
        made = memo[id(self)] = Node(self.name)
        for child in self.children:
            child = copy.deepcopy(child, memo)
            child._parent = ref(made)
            made.children.append(child)
        return made


class Plain(Node):
    __deepcopy__ = None


class Holder:
    pass


root = Node('root', Node('a', Node('b')))
twin = copy.deepcopy(root)
print(twin is root, twin.children[0].children[0].parent.parent is twin, root.children[0].parent is root)
shallow = copy.copy(root)
print(shallow.children is root.children, shallow.children[0].parent is root)
del root, shallow
gc.collect()
print(twin.children[0].parent is twin)
h = Holder()
h.ref, h.method = ref(twin), WeakMethod(twin.__deepcopy__)
h.values, h.keys, h.set = WeakValueDictionary(k=twin), WeakKeyDictionary({twin: [1]}), WeakSet([twin])
c = copy.copy(h)
print(c.ref is h.ref, c.values is h.values)
print(copy.copy(h.values) == h.values, copy.copy(h.keys) == h.keys, copy.copy(h.set) == h.set, type(copy.copy(h.set)).__name__)
k = copy.deepcopy(h.keys)
print(list(k)[0] is twin, k[twin], k[twin] is h.keys[twin])
v = copy.deepcopy(h.values)
print(len(v), v['k'] is twin, copy.deepcopy(h.ref) is h.ref)
del h.method, h.set
d = copy.deepcopy(h)
print(d.ref is h.ref, d.values is not h.values, d.values['k'] is twin, d.keys[twin] is not h.keys[twin])
del twin
gc.collect()
print(len(k), len(v), len(d.values), len(d.keys), h.ref(), d.ref())
cyclic = Holder()
cyclic.me, cyclic.list = cyclic, [cyclic]
other = copy.deepcopy(cyclic)
r = ref(cyclic)
print(other.me is other, other.list[0] is other)
del cyclic
gc.collect()
print(r(), other.list[0].me is other)
