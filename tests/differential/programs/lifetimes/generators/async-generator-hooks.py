# lifetime: counted
"""The hooks of `sys.set_asyncgen_hooks`, and what an async generator still does when it is dropped."""
import sys
async def gen(name):
    try:
        yield 1
        yield 2
    finally:
        print('finally', name)
def step(awaitable):
    try: return ('awaits', awaitable.send(None))
    except StopIteration as e: return ('value', e.value)
    except StopAsyncIteration: return 'end'
saved = []
def first(g): print('first', g.ag_frame is not None)
def final(g): print('final'); saved.append(g)
print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(first, final)
print(sys.get_asyncgen_hooks() == (first, final), sys.get_asyncgen_hooks().finalizer is final)
g = gen('a')
print(step(g.asend(None)))
print(step(g.__anext__()))
del g
print(len(saved), step(saved[0].aclose()))
saved.clear()
print('cleared')
g = gen('b'); 
sys.set_asyncgen_hooks(finalizer=None)
step(g.asend(None)); del g
print('closed itself')
g = gen('never'); del g
sys.set_asyncgen_hooks(None, final)
g = gen('c')
while step(g.__anext__()) != 'end': pass
del g
print('ended')
def bad(g): raise ValueError('bad')
sys.set_asyncgen_hooks(bad, bad)
g = gen('d')
try:
    g.__anext__()
except ValueError as e:
    print('raised', e)
sys.unraisablehook = lambda unraisable: print('unraisable', unraisable.exc_value)
step(g.asend(None))
del g
for args, kw in (((3,), {}), ((None, 3), {}), ((), {'firstiter': 4})):
    try: sys.set_asyncgen_hooks(*args, **kw)
    except TypeError as e: print(e)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())


class Awaited:
    def __await__(self):
        yield 'awaited'


async def awaiting():
    try:
        yield 1
    finally:
        await Awaited()


g = awaiting()
step(g.asend(None))
del g
