import sys
def f(n): return f(n+1)
try: f(0)
except RecursionError as e: print(type(e), e)
class A:
    def __repr__(self): return repr(self)
    def __getattr__(self, n): return getattr(self, n)
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __call__(self): return self()
    def __iter__(self): return iter(self)
    def __len__(self): return len(self)
    def __add__(self, o): return self + o
    def __del__(self): pass
for op in (repr, str, lambda a: a.x, lambda a: a == 1, hash, lambda a: a(), len, lambda a: a + 1, lambda a: [*a], lambda a: {a: 1}):
    try: op(A())
    except RecursionError as e: print('RecursionError', e)
l = []
l.append(l)
print(l, l == l)
m = []; m.append(m)
try: print(l == m)
except RecursionError: print('RecursionError')
d = {}
for i in range(100000): d = {'a': d}
try: repr(d); print('no')
except RecursionError as e: print('RecursionError')
def g():
    yield from g()
try: next(g())
except RecursionError as e: print('RecursionError')
sys.setrecursionlimit(100)
def depth(n):
    try: return depth(n + 1)
    except RecursionError: return n
print(depth(0) < 100)
try: sys.setrecursionlimit(1)
except RecursionError as e: print(e)
print('goes on')
f(0)
