# lifetime: counted
"""Lists that displays and comprehensions make for variables, and what they replace."""
import gc
from weakref import ref

gc.disable()

class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
    def __repr__(s): return f'C{s.n}'
def it(a):
    try:
        for x in a: yield C(x)
    finally: print('it ends')
def f(a):
    r = [C(x) for x in a]
    print('one')
    r = [C(x + 10) for x in a]
    print('two')
    r = [x for x in it(a)]
    print('three', r)
    r = r2 = [C(x + 20) for x in a]
    print('four')
    r = [[C(i + j * 10) for i in a] for j in a if j > 1]
    print('five')
    r2 = None
    [C(x + 50) for x in a]
    print('six')
    r = []
    print('seven')
    r = [C(1), C(2)]
    a1 = C(3)
    r = [a1, a1, None]
    r = [*a]
    a1 = [r]
    print('eight')
    r = [a1]
    r.append(r)
    r = [1, 2]
    print(gc.collect())
    try:
        r = [C(1 // (2 - x)) for x in a]
    except ZeroDivisionError as e:
        print('raised')
    print('nine', r)
    try:
        r = [(C(x.n), 1 // (2 - x.n)) for x in it(a)]
    except ZeroDivisionError as e:
        print('raised')
    print('ten', r)
    r = C(70)
    r = [1]
    print('eleven')
    r = C(71)
    r = [x for x in a]
    print('twelve')
    print([C(x) for x in a], len([C(x) for x in a]))
    return [C(x) for x in a]
gc.collect()
print(f([1, 2, 3]))
def g(a):
    class D: pass
    x = D(); w = ref(x)
    l = [y for y in [x]]
    x = None
    print(w() is not None)
    l = [lambda: y for y in [1, 2]]
    print([h() for h in l])
    l = 0
    print(w())
g([1])
class K:
    a = [C(x) for x in range(2)]
    a = [x for x in range(2)]
print('K')
m = [C(x) for x in range(2)]
m = [x for x in range(2)]
print('M')
async def co(a):
    r = [await other(x) for x in a]
    print(r)
    r = [C(x) for x in a]
    r = 0
    print('co')
class Aw:
    def __await__(s): yield 1; return 2
async def other(x):
    await Aw()
    return C(x)
c = co([1, 2, 3])
c.send(None); c.send(None); c.send(None)
try: c.send(None)
except StopIteration: pass
c = co([1, 2, 3])
c.send(None); c.send(None)
print('closing')
c.close()
print('closed')
def gen(a):
    r = [C(x) for x in a]
    yield 1
    r = [1]
    yield 2
    r = [C(x) for x in a]
    yield 3
for i in gen([1, 2]): print(i)
def ex(a):
    r = [C(x) for x in a]
    print(sorted(locals()))
    r = [x for x in a]
    print(r, locals()['r'])
ex([1])
