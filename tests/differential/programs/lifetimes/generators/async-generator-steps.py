# lifetime: counted
"""Steps of async generators: in every state of the generator, with every kind of input, and those that nobody awaits."""
import sys, warnings
warnings.simplefilter('always')
warnings.showwarning = lambda m, c, *a: print(c.__name__, m)
async def gen():
    try:
        yield 1
        yield 2
    except KeyError as e:
        print('caught', repr(e))
        yield 3
def step(awaitable, value=None):
    try: return ('awaits', awaitable.send(value))
    except StopIteration as e: return ('value', e.value)
    except BaseException as e: return repr(e)
g = gen()
g.asend(1); g.athrow(KeyError); g.aclose(); g.__anext__()
for make in (lambda: g.aclose(), lambda: g.athrow(None), lambda: g.athrow(3), lambda: g.athrow(KeyError, 'x'), lambda: g.athrow(KeyError, KeyError('y'), 4), lambda: g.athrow(KeyError), lambda: g.asend(None)):
    g = gen()
    print(step(make()), step(g.asend(None)))
    g = gen(); step(g.asend(None))
    s = make()
    print(step(s, 5))
    print(step(s), g.ag_running, step(s))
    print(step(g.athrow(KeyError)), step(g.aclose()), step(g.athrow(KeyError)), step(g.aclose()), step(g.asend(None)))
    g = gen(); step(g.asend(None))
    s = make()
    try: print('close', s.close(), step(s))
    except RuntimeError as e: print(e)
    s = make()
    try: print('throw', s.throw(KeyError))
    except BaseException as e: print('throw raised', repr(e), getattr(e, 'value', None))
    print(step(s))
    try: print(s.throw(KeyError))
    except BaseException as e: print('throw raised', repr(e))
    del s
g = gen(); step(g.asend(None)); step(g.aclose())
for m in (g.aclose, lambda: g.athrow(KeyError), lambda: g.asend(1), g.__anext__):
    print(step(m()))
    s = m()
    try: print(s.throw(ValueError))
    except BaseException as e: print('throw raised', repr(e))
    try: print(m().close())
    except BaseException as e: print('close raised', repr(e))
