import types
@types.coroutine
def pause(v): return (yield v)
def run(c):
    try:
        v = None
        while True: v = c.send(v); print('->', v)
    except StopIteration as e: return e.value
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got: print('got', got)
            await pause(f'p{i}')
    finally: print('agen done')
async def loop():
    async for x in agen(2): print('x', x)
    else: print('else')
    g = agen(2); print(await anext(g), await g.asend('S')); await g.aclose()
    try: await anext(g)
    except StopAsyncIteration: print('stopped')
    print(await anext(g, 'default'))
    h = agen(1); await anext(h)
    try: await h.athrow(ValueError('t'))
    except ValueError as e: print('thrown', e)
    return [i async for i in agen(2)]
print(run(loop()))
class CM:
    async def __aenter__(self): await pause('enter'); return self
    async def __aexit__(self, t, v, tb): await pause('exit'); print(t and t.__name__); return t is ValueError
async def managed():
    async with CM() as c, CM(): print('body')
    async with CM(): raise ValueError
    try:
        async with CM(): raise KeyError('k')
    except KeyError as e: print(repr(e))
    for bad in (1, object()):
        try:
            async with bad: pass
        except TypeError as e: print(e)
        try:
            async for _ in bad: pass
        except TypeError as e: print(e)
run(managed())
class AI:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def it(): return [x async for x in AI()], aiter(AI()).n
print(run(it()))
class BadAI:
    def __aiter__(self): return 1
async def bad():
    async for x in BadAI(): pass
try: run(bad())
except TypeError as e: print(e)
async def with_return():
    yield 1
    return
s = agen(1).asend(None); print(type(with_return()).__name__, type(s).__name__); s.close()
