from _attempt import attempt
def f(a, b: int = 1, *args: str, c, d: 'later' = 4, **kw) -> list:
    """Doc."""
    local = a
    return local
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__, f.__type_params__)
code = f.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames, code.co_nlocals, code.co_flags & 12, code.co_firstlineno)
f.attr = 1
print(f.__dict__, f.attr)
f.__name__ = 'renamed'; f.__qualname__ = 'Q.renamed'; f.__doc__ = None
print(f.__name__, f.__qualname__, f.__doc__, repr(f).split(' at ')[0])
attempt(setattr, f, '__name__', 5)
attempt(setattr, f, '__qualname__', 5)
attempt(setattr, f, '__dict__', 5)
attempt(setattr, f, '__defaults__', 5)
attempt(setattr, f, '__kwdefaults__', 5)
attempt(setattr, f, '__annotations__', 5)
attempt(setattr, f, '__code__', 5)
attempt(setattr, f, '__closure__', ())
attempt(setattr, f, '__globals__', {})
attempt(delattr, f, '__name__')
attempt(delattr, f, 'nothing')
attempt(getattr, f, 'nothing')
def g(a, b, c): return a, b, c
g.__defaults__ = (8, 9)
attempt(g, 1); attempt(g)
g.__defaults__ = None
attempt(g, 1)
def k(*, x): return x
k.__kwdefaults__ = {'x': 5}
attempt(k)
def other(a, b=0, *rest): return 'other', a, b, rest
g.__code__ = other.__code__
attempt(g, 1, 2, 3); attempt(g, 1)
def closed():
    z = 1
    def h(): return z
    return h
attempt(setattr, g, '__code__', closed().__code__)
class C:
    def m(self): "md"
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
c = C()
print(c.m.__func__ is C.m, c.m.__self__ is c, c.m.__name__, c.m.__doc__, c.m == c.m, c.m is c.m, C.cm.__self__ is C, C.sm is c.sm, C.m.__qualname__)
attempt(setattr, c.m, 'x', 1)
attempt(setattr, c.m, '__doc__', 1)
attempt(lambda: hash(c.m) == hash(c.m))
print((lambda: 0).__name__, (lambda: 0).__qualname__, [x for x in (lambda a, /, b, *, c: 0).__code__.co_varnames])
print(len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, [].append.__qualname__, str.upper.__name__, str.upper.__objclass__, repr(len), repr(str.upper))
attempt(setattr, len, 'x', 1)
attempt(setattr, str.upper, 'x', 1)
print(f.__get__(5).__self__, type(f.__get__(None, int)).__name__)
attempt(f.__get__, None); attempt(f.__get__, None, None)
import types
attempt(types.FunctionType, 5, {})
attempt(types.MethodType, 5)
attempt(types.MethodType, 5, 1)
attempt(types.MethodType, len, None)
print(types.MethodType(len, 'abc')(), types.MethodType(lambda *a: a, 1)(2, 3))
