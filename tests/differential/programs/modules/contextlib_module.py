import contextlib
from _attempt import attempt
@contextlib.contextmanager
def cm(name, swallow=False):
    print('enter', name)
    try: yield name.upper()
    except ValueError as e:
        print('saw', e)
        if not swallow: raise
    finally: print('exit', name)
with cm('a') as a, cm('b') as b: print(a, b)
def raising(swallow):
    with cm('r', swallow): raise ValueError('v')
    return 'after'
attempt(raising, True); attempt(raising, False)
def other():
    with cm('o'): raise KeyError('k')
attempt(other)
@contextlib.contextmanager
def never():
    if False: yield
@contextlib.contextmanager
def twice(): yield 1; yield 2
@contextlib.contextmanager
def swap():
    try: yield
    except KeyError: raise IndexError('swapped')
@contextlib.contextmanager
def stop():
    try: yield
    except BaseException as e: print(type(e).__name__); raise
def use(c, exc=None):
    with c:
        if exc: raise exc
attempt(use, never()); attempt(use, twice()); attempt(use, twice(), ValueError('x')); attempt(use, swap(), KeyError('k')); attempt(use, stop(), StopIteration('si')); attempt(use, stop(), GeneratorExit()); attempt(use, cm('x'), ValueError('again'))
@cm('deco')
def decorated(x): return x + 1
print(decorated(1), decorated(2))
used = cm('once')
with used: pass
with contextlib.suppress(KeyError, IndexError): raise IndexError; print('unreachable')
attempt(use, contextlib.suppress(KeyError), ValueError('not')); attempt(use, contextlib.nullcontext(5)); 
with contextlib.nullcontext('n') as n: print(n)
with contextlib.ExitStack() as st:
    st.enter_context(cm('s1')); st.callback(print, 'callback', end='!\n'); st.push(lambda *e: print('push', e[0])); st.enter_context(cm('s2'))
def stack():
    with contextlib.ExitStack() as s:
        s.push(lambda t, v, tb: print('got', t.__name__) or True)
        s.callback(lambda: 1 / 0)
        raise ValueError('first')
    return 'suppressed'
attempt(stack)
s = contextlib.ExitStack(); s.callback(print, 'late'); t = s.pop_all(); s.close(); t.close(); attempt(lambda: contextlib.ExitStack().enter_context(5))
class Closing:
    def close(self): print('closed')
with contextlib.closing(Closing()) as c: print(type(c).__name__)
import io
buf = io.StringIO()
with contextlib.redirect_stdout(buf): print('hidden')
print(repr(buf.getvalue()))
class CD(contextlib.ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *e): print('out', e[0]); return True
@CD()
def boom(): raise ValueError
print(boom())
class Bad1: pass
class Bad2:
    def __enter__(self): pass
class Bad3:
    def __exit__(self, *a): pass
for c in (Bad1(), Bad2(), Bad3(), 5): attempt(use, c)
class Exits:
    def __init__(self, r): self.r = r
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print('exit', t and t.__name__, v, tb is not None); return self.r
for r in (True, False, None, 1, 'x', []): attempt(use, Exits(r), ValueError('e')); attempt(use, Exits(r))
def ret():
    with Exits(False): return 'returned'
def brk():
    for i in range(3):
        with Exits(True):
            if i == 1: break
            continue
    return i
print(ret(), brk())
