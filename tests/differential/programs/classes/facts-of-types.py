"""Small facts of types: how orders that cannot be are told, what can be referred to weakly, type parameters of type."""
import typing, weakref, collections
T = typing.TypeVar('T')
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: type('X', (object, typing.Generic), {}))
t(lambda: type('X', (collections.deque, collections.deque), {}))
class A(collections.deque): pass
t(lambda: type('X', (collections.deque, A), {}))
P = typing.ParamSpec('P')
for o in T, P, P.args, P.kwargs, typing.TypeVarTuple('Ts'), list[int], int | str, typing.Generic, typing.TypeAliasType('X', int):
    t(lambda: type(weakref.ref(o)))
print(type.__type_params__, int.__type_params__)
class C:
    def f(self):
        return 1
    try:
        [__class__ for x in [1]]
    except NameError as e:
        print(type(e).__name__, e)
def outer():
    class C:
        z = [__class__ for x in [1]]
t(outer)
class D:
    def m(self):
        class E:
            w = [__class__ for x in [1]]
        return E.w
t(D().m)
class F:
    def m(self):
        class G:
            w = [__class__ for x in [1]]
            def n(self): return __class__
        return G
t(F().m)
