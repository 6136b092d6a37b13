def f(a: int, b: 'str' = 'x', *c, d: float = 1.0, **e) -> None:
    "doc"
    local = 1
    return local
print(f.__name__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__, f.__dict__, f.__closure__)
c = f.__code__; print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_varnames, c.co_flags & 12, c.co_firstlineno, c.co_nlocals)
f.x = 1; f.__name__ = 'renamed'; f.__doc__ = None; print(f.x, f.__name__, f.__qualname__, f.__doc__)
f.__defaults__ = (5, 6); print(f.__defaults__); f.__defaults__ = None
try: f()
except TypeError as e: print(e)
f.__kwdefaults__ = {'d': 9}
for n, v in (('__name__', 1), ('__defaults__', 1), ('__code__', 1), ('__dict__', 1), ('__kwdefaults__', 1), ('__globals__', {}), ('__closure__', ())):
    try: setattr(f, n, v)
    except (TypeError, AttributeError) as e: print(n, type(e).__name__, e)
def g(x): return x + 1
def h(x): return x + 2
g.__code__ = h.__code__; print(g(1))
def mutable(x, acc=[]): acc.append(x); return acc
mutable(1); print(mutable(2), mutable.__defaults__)
def order(a=print('default evaluated')): pass
l = lambda *a, k=1, **kw: (a, k, kw); print(l(1, k=2, z=3), l.__name__, l.__qualname__)
import types
print(isinstance(f, types.FunctionType), isinstance(l, types.LambdaType), callable(f), callable(1), types.FunctionType(h.__code__, {})(5))
def deco(n):
    print('deco', n)
    def wrap(fn): print('wrap', n, fn.__name__); return fn
    return wrap
@deco(1)
@deco(2)
def decorated(): pass
@lambda c: c.__name__
class K: pass
print(K)
