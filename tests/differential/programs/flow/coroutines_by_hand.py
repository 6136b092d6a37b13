from _attempt import attempt
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield ('awaiting', self.v)
        return ('resumed', got)
async def co(x):
    a = await Aw(x)
    try: b = await Aw(x + 1)
    except ValueError as e: b = ('caught', str(e))
    finally: print('fin')
    return a, b
c = co(1); print(c.send(None), c.send('r1'), c.cr_running, type(c).__name__, c.cr_code.co_name); attempt(c.send, 'r2'); attempt(c.send, None)
c = co(5); c.send(None); c.send(1); attempt(c.throw, ValueError('v'))
c = co(5); attempt(c.send, 'early'); c.close(); attempt(lambda: c.send(None)); attempt(iter, c); attempt(next, c)
async def nested(): return [await co(i) for i in (1,)], {k: await Aw(k) for k in 'a'}
def drive(c, *values):
    out, v = [], None
    try:
        while True: out.append(c.send(v)); v = len(out)
    except StopIteration as s: return out, s.value
print(drive(nested()))
async def agen():
    for i in range(3):
        got = yield i
        if got: print('agen got', got)
        await Aw(('in agen', i))
async def use():
    r = []
    async for x in agen(): r.append(x)
    else: r.append('else')
    r.append([y async for y in agen() if y]); r.append({z: 1 async for z in agen()})
    g = agen(); r.append(await g.__anext__()); r.append(await g.asend('hello')); await g.aclose()
    return r
print(drive(use()))
class ACM:
    def __init__(self, swallow=False): self.s = swallow
    async def __aenter__(self): await Aw('enter'); return 'entered'
    async def __aexit__(self, t, v, tb): await Aw('exit'); print('aexit', t and t.__name__); return self.s
async def w(s):
    async with ACM() as a, ACM(s) as b:
        if s: raise KeyError('x')
        return a, b
print(drive(w(False)), drive(w(True)))
async def bad1(): await 5
async def bad2():
    async for x in [1]: pass
async def bad3():
    async with 5: pass
class BadAw:
    def __await__(self): return 5
async def bad4(): await BadAw()
class BadIter:
    def __aiter__(self): return 5
async def bad5():
    async for x in BadIter(): pass
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def bad6():
    async for x in BadNext(): pass
class HalfCM:
    async def __aenter__(self): pass
async def bad7():
    async with HalfCM(): pass
async def bad8():
    with ACM(): pass
async def bad9(): raise StopIteration('s')
async def bad10(): await Aw(1) ; raise KeyError
for f in (bad1, bad2, bad3, bad4, bad5, bad6, bad7, bad8, bad9, bad10): attempt(drive, f())
async def awaits_twice():
    c = co(1); await c; await c
attempt(drive, awaits_twice())

for src in ['await x', 'def f(): await x', 'async def f(): yield from x', 'async def f():\n yield 1\n return 2', 'def f():\n async for x in y: pass', 'def f():\n async with x: pass', 'def f(): return [x async for x in y]', '[x async for x in y]', 'async def f(): lambda: await x', 'async = 1', 'await = 1', 'async x', 'class C: await x']: print(src, end=' '); attempt(lambda: compile(src, 's', 'exec') and 'ok')
