# lifetime: counted
"""What reduce() has, and what it has called the function with, when there is no next item or that fails."""
from functools import reduce
class M:
    def __init__(self, n): self.n = n
    def __del__(self): print('dies', self.n)
def gen(k):
    yield M(1)
    yield M(2)
    if k: yield M(3)
    raise ValueError
def g2(k):
    yield M(1)
    yield M(2)
    if k: yield M(3)
def bad(p, q):
    if q.n == 3: raise ValueError
    return q
for f in (lambda p, q: q), (lambda p, q: p), (lambda p, q: [p, q]), bad:
    for g in gen, g2:
        for k in (0, 1):
            try: reduce(f, g(k)); print('ended')
            except ValueError: print('caught')
            try: reduce(f, g(k), M('start')); print('ended')
            except ValueError: print('caught')
            except AttributeError: print('attr')
