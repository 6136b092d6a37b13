# lifetime: counted
"""A graph whose edges are weak: vertices that nobody holds vanish from their neighbours."""
from weakref import WeakKeyDictionary, WeakSet
from _mortal import Mortal


class Vertex(Mortal):
    def __init__(self, name):
        super().__init__(name)
        self.out, self.into = WeakKeyDictionary(), WeakSet()

    def to(self, other, weight=1):
        self.out[other] = weight
        other.into.add(self)
        return self

    def reach(self):
        seen, todo = {self}, [self]
        while todo:
            for v in todo.pop().out:
                if v not in seen:
                    seen.add(v)
                    todo.append(v)
        return sorted(v.name for v in seen)


class Graph(dict):
    def __missing__(self, name):
        self[name] = v = Vertex(name)
        return v

    def edge(self, a, b, weight=1):
        self[a].to(self[b], weight)


g = Graph()
for a, b in 'ab bc ca cd de ed ae'.split():
    g.edge(a, b)
print(g['a'].reach(), sorted(v.name for v in g['e'].into))
del g['b']
print(g['a'].reach(), len(g['c'].into))
held = g.pop('d')
print(g['c'].reach(), held.reach())
del held
print(g['c'].reach(), sorted(g))
g['a'].to(g['a'], 5)
print(sorted((v.name, w) for v, w in g['a'].out.items()))
del g['e']
g['a'].to(Vertex('nobody'))
print(list(g['a'].out.values()))
v = g['c']
g.clear()
print(len(v.out), v.reach())
