class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag)); print('sub', cls.__name__, tag)
class A(Base, tag='a'): pass
class B(A): pass
try:
    class D(Base, other=1): pass
except TypeError as e: print(e)
try:
    class E(x=1): pass
except TypeError as e: print(e)
print(Base.registry)
class N:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
class F(Base, tag='f'):
    n = N()
    m = N()
class Bad:
    def __set_name__(self, owner, name): raise ValueError('no')
try:
    class G: b = Bad()
except Exception as e: print(type(e).__name__, e, e.__notes__)
type('H', (Base,), {'k': N()}, tag='h')
