# lifetime: counted
"""What is stored to variables, attributes, items and lists, and when it dies."""
log = []
class C:
    def __init__(self, n): self.n = n; self.kids = []
    def __del__(self): log.append(self.n)
def f(n):
    o = C(n); o.a = C(n + 1); o.kids.append(C(n + 2)); l = [0, 1]; l[0] = C(n + 3); d = {}; d[1] = C(n + 4)
    x = C(n + 5); x = x; x = 5; x = C(n + 6)
    a, b = C(n + 7), 3
    a, b = b, a
    z = [y for y in [C(n + 8), 1, C(n + 9)]]
    try:
        z = [q.n for q in [C(n + 10), 7]]
    except AttributeError as e: pass
    return o
def g(x, n):
    x = C(n); yield x
    x = 3; yield x
    for x in [C(n + 1), 2]: yield x
for i in range(0, 300, 20):
    f(i)
    for v in g(1, 1000 + i): pass
    it = g(C(5000 + i), 2000 + i); next(it); del it
print(len(log), log)
