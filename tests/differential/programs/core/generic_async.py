# async comprehensions and generator expressions in one another
async def asynciter(it):
    for x in it: yield x
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
async def a():
    gens = [(i async for i in asynciter(range(j))) for j in [3, 5]]
    return [x for g in gens async for x in g]
print(run(a()))
async def b():
    gens = ((i async for i in asynciter(range(j))) for j in [3, 5])
    return [x for g in gens async for x in g]
print(run(b()))
async def c():
    return {x: [y async for y in asynciter(range(x))] async for x in asynciter([1, 2])}
print(run(c()))
class Aw:
    def __await__(self):
        r = yield 'sent'
        return r
async def d(): return await Aw()
co = d()
print(co.send(None))
try: co.send(5)
except StopIteration as e: print(e.value)
async def ag():
    try:
        x = yield 1
        print('got', x)
        yield 2
    finally:
        print('fin')
async def e():
    g = ag()
    print(await g.__anext__())
    print(await g.asend('hi'))
    try: await g.asend(None)
    except StopAsyncIteration: print('stop')
    g = ag(); await g.__anext__()
    await g.aclose()
    g = ag(); await g.__anext__()
    try: await g.athrow(ValueError('t'))
    except ValueError as e: print(repr(e))
run(e())
class ACM:
    async def __aenter__(self): return 'in'
    async def __aexit__(self, t, v, tb): print(t); return True
async def f():
    async with ACM() as x, ACM():
        print(x); raise KeyError
    async for i in asynciter([1,2]):
        if i == 3: break
    else: print('else')
run(f())
try: d().send(1)
except TypeError as e: print(e)
async def g():
    try: await 5
    except TypeError as e: print(e)
    try:
        async for i in 5: pass
    except TypeError as e: print(e)
    try:
        async with 5: pass
    except TypeError as e: print(e)
run(g())
