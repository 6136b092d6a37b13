import types
async def add(a, b): return a + b
async def main(): return await add(1, 2) + await add(3, 4)
def run(c):
    try:
        while True: print('yielded', c.send(None))
    except StopIteration as e: return e.value
print(run(main()))
@types.coroutine
def pause(v): got = yield v; return got
async def steps():
    print('a', await pause(1)); print('b', await pause(2)); return 'end'
c = steps(); print(c.send(None), c.send('x'))
try: c.send('y')
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
class Aw:
    def __await__(self): yield 'aw'; return 'awaited'
async def use(): return await Aw()
print(run(use()))
for bad in (1, 'x', (i for i in ())):
    async def b(): await bad
    try: run(b())
    except TypeError as e: print(e)
class BadAw:
    def __await__(self): return 5
async def b2(): await BadAw()
try: run(b2())
except TypeError as e: print(e)
async def fail():
    try: await pause('p')
    except ValueError as e: print('caught', e); raise KeyError('k') from e
    finally: print('cleanup')
c = fail(); c.send(None)
try: c.throw(ValueError('v'))
except KeyError as e: print(repr(e), repr(e.__cause__))
c = fail(); c.send(None); c.close()
c = add(1, 1)
try: c.send(1)
except TypeError as e: print(e)
c.close(); print(c.cr_running, c.cr_frame, type(c).__name__, c.__name__)
try: iter(add(1, 2).close() or main)
except TypeError as e: print(e)
l = [await_ for await_ in [1]]; print(l)
async def comp(): return [await pause(i) for i in range(2)], {i async for i in agen()}, [x async for x in agen() if x]
async def agen():
    for i in range(2): yield i
print(run(comp()))
