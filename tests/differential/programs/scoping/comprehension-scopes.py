x = 'outer'
print([x for x in range(2)], x)
class C:
    y = 5
    a = [y for _ in range(1)] if False else [i * 2 for i in [y]]
    def m(self): return [self.y + i for i in range(2)]
print(C.a, C().m())
def f():
    z = [w := 5, w]
    return z, w, [(w := w + i) for i in range(3)], w
print(f())
def g(n):
    return [[(i, j, n) for j in range(i)] for i in range(n)]
print(g(3))
def h():
    fs = [(lambda: (i, k)) for i in range(2) for k in [i * 10]]
    return [q() for q in fs]
print(h())
def lazy(): return (a + b for a in [1] for b in [2, a])
print(list(lazy()))
def outer():
    v = 1
    def inner(): return [v + t for t in range(2)], {v: t for t in range(1)}, {v}
    v = 10
    return inner()
print(outer())
print([(a, b) for a, *b in [(1, 2, 3), 'xyz']], [k for k in {'p': 1} if k], {**{i: i for i in range(2)}, 'z': 1}, [*range(2), *'ab'])
