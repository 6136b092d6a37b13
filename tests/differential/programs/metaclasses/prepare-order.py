class Ordered(type):
    @classmethod
    def __prepare__(m, name, bases):
        class NS(dict):
            def __setitem__(self, k, v):
                if k in self and not k.startswith('__'): raise TypeError(f'{k} twice')
                super().__setitem__(k, v)
            def __missing__(self, k):
                if k.startswith('auto'): self[k] = len(self); return self[k]
                raise KeyError(k)
        return NS()
    def __new__(m, n, b, ns):
        cls = super().__new__(m, n, b, dict(ns)); cls.order = [k for k in ns if k[:2] != '__']; return cls
class A(metaclass=Ordered):
    b = 1
    a = 2
    auto1
    c = auto2 + 1
print(A.order, A.c - A.auto1)
try:
    class B(metaclass=Ordered):
        x = 1
        x = 2
except TypeError as e: print(e)
class Bad(type):
    @classmethod
    def __prepare__(m, *a): return 5
try:
    class C(metaclass=Bad): pass
except TypeError as e: print(e)
try:
    class D(metaclass=Ordered): nope
except NameError as e: print(e)
