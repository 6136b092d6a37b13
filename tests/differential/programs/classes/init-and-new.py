class A:
    def __new__(cls, *args, **kw):
        print('new', cls.__name__, args, kw)
        return super().__new__(cls)
    def __init__(self, *args, **kw): print('init', args, kw)
A(); A(1, k=2)
class B(A):
    def __new__(cls): return 5
print(B())
class C(A):
    def __new__(cls, x): return super().__new__(A if x else cls)
print(type(C(1)).__name__, type(C(0)).__name__)
class D:
    def __init__(self): return 1
for f in (D, lambda: object(1), lambda: type('E', (), {})(1), lambda: object.__new__(int), lambda: object.__new__(1), lambda: object.__new__(), lambda: int.__new__(str), lambda: A.__init__(), lambda: object.__init__(D, 1)):
    try: print(f())
    except TypeError as e: print(e)
class F(int):
    def __new__(cls, x, y=0): self = super().__new__(cls, x); self.y = y; return self
    def __repr__(self): return f'F({int(self)}, {self.y})'
print(F(3, y=4), F(3) + 1, type(F(3) + 1), [F(1)], -F(2))
class G(F):
    def __init__(self, *a, **k): super().__init__()
print(G(1, 2))
