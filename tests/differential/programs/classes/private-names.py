class A:
    __x = 1
    def __init__(self): self.__y = 2; self.__z__ = 3
    def get(self): return self.__x, self.__y, self.__z__
    def __m(self): return 'm'
    def m(self): return self.__m()
    class __Inner: __v = 5
    inner = __Inner
class _A(A):
    __x = 10
    def get2(self): return self.__x
class __(A):
    __x = 4
    def f(self): return self.__x
a = A()
print(a.get(), a.m(), sorted(vars(a)), [n for n in vars(A) if 'x' in n or 'Inner' in n or '_m' in n])
print(_A().get2(), _A().get(), [n for n in vars(_A) if 'x' in n], __().f())
print(A.inner.__name__, vars(A.inner)['_Inner__v'] if '_Inner__v' in vars(A.inner) else sorted(n for n in vars(A.inner) if 'v' in n))
try: a.__x
except AttributeError as e: print(e)
class B:
    def f(self):
        __local = 1
        def g(__arg): return __arg, __local
        return g(2), sorted(locals())
print(B().f(), B.f.__code__.co_varnames, B.f.__code__.co_cellvars)
