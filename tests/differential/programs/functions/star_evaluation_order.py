"""When the arguments of a call with stars are evaluated and iterated over, also where that suspends the caller."""
def say(x): print('say', x); return x
class I:
    def __init__(self, n): self.n = n
    def __iter__(self): print('iter', self.n); yield 1; yield 2
def f(*a, **k): print(['c' if type(x) is C else x for x in a], k)
class C:
    m = f
c = C()
for call in (lambda: f(*I('a'), k=say(1)), lambda: f(*I('b'), **{'k': say(2)}), lambda: f(*I('c'), k=say(1), **{'l': say(2)}),
    lambda: f(say(0), *I('d'), k=say(3)), lambda: f(*I('e'), *I('f'), k=say(4)), lambda: f(say(0), *I('g'), **{'k': say(5)}),
    lambda: c.m(*I('h'), k=say(6)), lambda: c.m(*I('i'), **{'k': say(7)}), lambda: f(*5, k=say(8)), lambda: f(*5, **{'k': say(9)}), lambda: f(*5, **{5: say(9)}), lambda: f(*5, **say(10)),
    lambda: c.m(*5, k=say(8)), lambda: f(0, *5, k=say(8)), lambda: print(*[say(x) for x in 'ab'], sep=[say(x) for x in '-'][0]),
    lambda: f(*I('j'), k=[say(x) for x in 'ab']), lambda: print(*I('k'), sep=say('+')), lambda: print(*I('k'), **{'sep':say('+')}), lambda: dict(*[{}], k=say(1))):
    try: print(call())
    except Exception as e: print(type(e), e)
class K(*(say(object),), metaclass=say(type)): pass
def g(): f(*(yield 1), k=(yield 2)); c.m((yield 3), *(yield 4), k=(yield 5)); f((yield 6), *(yield 7), **(yield 8))
def drive(g):
    print(next(g))
    try:
        for x in ([1], 2, 3, (4,), 5, 6, 'ab', {'z': 1}): print(g.send(x))
    except StopIteration: pass
drive(g())
async def co():
    f(*await aw([1]), k=await aw(2)); c.m(await aw(3), *await aw([4]), k=await aw(5))
class aw:
    def __init__(self, x): self.x = x
    def __await__(self): print('await', self.x); return self.x; yield
try: co().send(None)
except StopIteration: pass
def h(*a, **k): pass
def g1(): f(*(yield 1), k=(yield 2)); yield; yield
def g2(): f(*[], k=(yield 2)); yield; yield
def g3(): f(k=(yield 2)); yield; yield
def g4(): f(1, 2, 3, 4, 5, (yield 2)); print([*(yield 3), *(yield 4)]); yield
for g in g1, g2, g3, g4:
    g = g()
    print(next(g))
    try:
        for x in ([1], [2], [3]): print(x); h(1, g.send(x))
    except StopIteration: print('stop')
    print('end')
