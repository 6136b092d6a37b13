class M(type):
    def __new__(m, name, bases, ns, **kw):
        print('new', name, [b.__name__ for b in bases], sorted(k for k in ns if k[:2] != '__'), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): print('call', cls.__name__, a, k); return super().__call__(*a, **k)
    @classmethod
    def __prepare__(m, name, bases, **kw): print('prepare', name, kw); return {'prepared': 1}
    def meth(cls): return 'meth of ' + cls.__name__
    @property
    def prop(cls): return 'prop of ' + cls.__name__
class A(metaclass=M, opt=1): x = 1
class B(A): pass
B(); print(A.meth(), A.prop, A.prepared, type(B).__name__)
for f in (lambda: A().meth(), lambda: A().prop):
    try: f()
    except AttributeError as e: print(e)
class M2(type): pass
try:
    class C(A, metaclass=M2): pass
except TypeError as e: print(e)
class M3(M): pass
class D(A, metaclass=M3): pass
print(type(D).__name__, isinstance(A, M), M.__mro__[1])
print(type('E', (A,), {}).__class__.__name__)
def func(name, bases, ns, **kw): return name, bases, sorted(k for k in ns if k[:2] != '__'), kw
class F(int, metaclass=func, k=2): y = 1
print(F)
