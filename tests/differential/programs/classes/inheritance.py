class A:
    def who(self): return 'A'
    def call(self): return self.who()
class B(A):
    def who(self): return 'B' + super().who()
class C(A):
    def who(self): return 'C' + super().who()
class D(B, C):
    def who(self): return 'D' + super().who()
print(D().call(), [c.__name__ for c in D.__mro__], D.__bases__, D.__base__)
print(issubclass(D, A), isinstance(D(), (int, C)), A.__subclasses__(), D.__subclasses__())
try:
    class E(A, D): pass
except TypeError as e: print(e)
try:
    class F(A, A): pass
except TypeError as e: print(e)
D.__bases__ = (C, B)
print(D().call(), [c.__name__ for c in D.__mro__])
try: D.__bases__ = (int,)
except TypeError as e: print(e)
try: D.__bases__ = ()
except TypeError as e: print(e)
try: D.__bases__ = (D,)
except TypeError as e: print(e)
