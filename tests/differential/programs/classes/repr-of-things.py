class A:
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    class B:
        def n(self): pass
def clean(o):
    import re
    return re.sub(r'0x[0-9a-f]+', '0x', repr(o))
print(clean(A), clean(A()), clean(A.m), clean(A().m), clean(A.c), clean(A.s), clean(A.B), clean(A.B.n), clean(A.__dict__['c']), clean(A.__dict__['s']))
print(clean(len), clean([].append), clean(str.upper), clean('x'.upper), clean(int.__add__), clean((1).__add__), clean(dict.fromkeys), clean(type), clean(None), clean(...), clean(NotImplemented))
print(clean(print), clean(object()), clean(lambda: 0), clean((i for i in ())), clean(super(A, A())), clean(property()), clean(iter([])), clean({}.keys()), clean(zip()), clean(map(int, [])), clean(type(A.__dict__)))
def f():
    def g(): pass
    class L: pass
    return g, L, lambda: 0
print(*map(clean, f()), f()[0].__qualname__, f()[1].__qualname__)
print(clean(A.__init__), clean(A().__init__), clean(A.__dict__['__dict__']), clean(A.__dict__['__weakref__']), clean(type.__dict__['__mro__']), clean(int.real), clean(A.__new__))
import sys; print(sys, clean(sys._getframe().f_code)[:20])
