# lifetime: counted
"""Functions that only compute a value: what comes of them where all is done at once, and where code runs or something fails."""
import sys
import traceback
import warnings
from _mortal import Mortal, Operand


class Seen:
    """Its operators say from where they are called."""
    def __init__(self, name): self.name = name
    def __del__(self): print('dies', self.name)
    def _from(self, what, other):
        frame = sys._getframe(2)
        print(what, self.name, type(other).__name__, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno)
        return Operand(f'{self.name} {what}')
    def __add__(self, other): return self._from('add', other)
    def __mul__(self, other): return self._from('mul', other)
    def __neg__(self): return self._from('neg', None)
    def __eq__(self, other): return self._from('eq', other)
    def __lt__(self, other): return self._from('lt', other)
    def __getitem__(self, key): return self._from('item', key)
    def __getattr__(self, name): return self._from('attribute', name)


class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __del__(self): print('point dies')
    def sum(self): return self.x + self.y
    def poly(self): return self.x * self.x - self.y * 2 + 1
    def negated(self): return -self.x - 1
    def same(self, o): return self.x == o.x and not self.y != o.y
    def less(self, o): return self.x < o.x
    def at(self, i): return self.x[i]
    def next_to(self, i): return self.x[i + 1]
    def choice(self, lo, hi):
        """Clamps."""
        if self.x < lo or self.x is None:
            return lo
        elif self.x > hi:
            return hi
        else:
            pass
        if self.y is not None: return self.x
    def inner(self): return self.x.y.part


def tries(f, *args):
    for i in range(3):
        try:
            print(f.__name__, f(*args))
        except Exception as e:
            entry = traceback.extract_tb(e.__traceback__)[-1]
            print(f.__name__, type(e).__name__, e, entry.name, entry.line)


for x, y in (1, 2), (1.5, 2), ('a', 'b'), (2 ** 53 - 1, 2 ** 53 - 1), (2 ** 70, 1), (True, False), ([1], [2]), (None, 1), (float('nan'), 0.0), (0, -1):
    p = Point(x, y)
    for f in p.sum, p.poly, p.negated, p.inner: tries(f)
    tries(p.same, p)
    tries(p.less, Point(x, 3))
    tries(p.at, 0)
    tries(p.next_to, -1)
    tries(p.next_to, 'k')
    tries(p.choice, 1, 2)
del p, f

p = Point(Seen('x'), Seen('y'))
print(p.sum())
print(p.negated())
print(p.same(p))
print(p.less(p))
print(p.at(3))
print(p.next_to(3))
print(p.choice(1, 2))
print(p.inner())
del p

# What is given dies with whom it was taken from, unless somebody has it.
print(Point(Mortal('given'), 1).choice.__self__.x)
def take(p): return p.x
def second(p, q): return q.x
print(take(Point(Mortal('taken'), 1)))
kept = take(Point(Mortal('kept'), 1))
print(second(Point(Mortal('first'), 1), Point(Mortal('second'), 2)))
print(kept)
del kept
def either(a, b, c): return a if c < 1 else b
print(either(Mortal('a'), Mortal('b'), 0))
print(either(Mortal('a'), Mortal('b'), 1))
def constant(a): return 1 + 2 if a is None else 'no'
print(constant(Mortal('constant')), constant(None))

# Many failures, then none.
def add(a, b): return a + b
for i in range(200): add('a', 'b')
print([add(1, 2), add(1.5, 2), add('a', 'b'), add([1], [2])])
print(add(Seen('late'), 1))

# Names of the closure.
def outer(n, p):
    def f(): return n + p.x
    def g(): return late * 2
    print(f(), f())
    n = 2.5
    print(f())
    try: g()
    except NameError as e: print(e)
    late = 3
    print(g())
    return f
print(outer(1, Point(1, 0))())

def deep(n):
    try: return deep(n + 1)
    except RecursionError: return n
    finally:
        try: add(1, n)
        except RecursionError as e: print(e)
print(deep(0) > 100)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    exec(compile('def f(x): return x is 5\ndef g(x): return x == "a" is x\nprint(f(3))', 's', 'exec'))
    print([str(w.message) for w in caught])


def default(a, b=2, *rest, c=3): return a * b - c
print(default(2), default(2, 5), default(2, c=1), default(1, 2, 3, 4))
