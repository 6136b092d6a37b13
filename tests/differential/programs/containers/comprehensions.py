from _attempt import attempt
n = 3
print([x * y for x in range(n) for y in range(x)], [[x for x in range(y)] for y in range(n)], {x: y for x, y in zip('ab', [1, 2])}, {x % 2 for x in range(5)}, list(x for x in 'ab'), [x for x in range(20) if x % 2 if x % 3], [(x, y) for x in range(3) if x for y in range(x, 3) if y != x])
x = 'outer'
[x for x in range(3)]
print(x, [x for x in [x]], [(lambda: x)() for x in range(2)], [f() for f in [lambda: x for x in range(2)]], [y for x in [[1, 2], [3]] for y in x])
print([a for a, *b in ['abc', 'de']], [b for a, *b in ['abc', 'de']], [o.k for o in [type('O', (), {'k': 1})]], [d['q'] for d in [{}] for d['q'] in [1, 2]])
print((w := 5) + w, [w := i for i in range(4)], w, [last for i in range(3) if (last := i * 2)], last, any((hit := v) > 2 for v in [1, 2, 3, 4]), hit)
class C:
    items = [1, 2]
    k = 10
    direct = [i for i in items]
    attempt(lambda: [i * k for i in (1, 2)])
    try: nested = [i * k for i in items]
    except NameError as e: print(e)
    lam = [i for i in items if i > 1]
    gen = list(i for i in items)
def f():
    loc = 5
    vals = [loc + i for i in range(2)]
    inner = [[loc + i + j for j in range(2)] for i in range(2)]
    return vals, inner, [locals().get('loc') for _ in range(1)], sorted(locals())
print(f())
attempt(lambda: [1 / x for x in (1, 0)]); attempt(lambda: [x for x in 5]); attempt(lambda: [a for a, b in [(1, 2, 3)]]); attempt(lambda: [q for q in undefined]); attempt(lambda: {[]: 1 for _ in 'a'}); attempt(lambda: {[] for _ in 'a'}); attempt(lambda: [*(1, 2), *[3], *'ab', *{5: 1}]); attempt(lambda: [*5]); attempt(lambda: (*None,)); attempt(lambda: {**None}); attempt(lambda: dict(**None))
def order():
    def p(v): print(v, end=' '); return v
    return {p(('k', i)): p(('v', i)) for i in p([1, 2]) if p(('if', i))}
attempt(order)
g = (print('lazy', i) or i for i in [1, 2])
print('made'); print(next(g), next(g), next(g, 'end'))
attempt(lambda: (i for i in 5))
gen = (i for i in [1, 2, 3])
print(2 in gen, list(gen), gen.gi_frame, type(gen).__name__, gen.__name__, gen.__qualname__)
def leak():
    try: [zz for zz in range(3)]; return zz
    except NameError as e: return str(e)
print(leak())
def nonloc():
    total = 0
    [total := total + v for v in range(5)]
    return total
print(nonloc())
print([i for i in range(5) if i if not i % 2 or i == 3], [i if i else 'z' for i in range(2)], [*map(lambda i: i * 2, range(3))], sum(i * i for i in range(4)), max((i for i in 'hello'), key=ord), dict((k, v) for k, v in ['ab']), {**{k: 1 for k in 'ab'}}, [lambda i=i: i for i in range(2)][1](), {i: {j: i * j for j in range(2)} for i in range(2)})
async def ac(): return [i async for i in agen() if i]
async def agen():
    for i in range(3): yield i
try: ac().send(None)
except StopIteration as e: print(e.value)
