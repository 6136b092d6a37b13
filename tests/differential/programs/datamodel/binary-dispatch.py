class A:
    def __add__(self, o): print('A.add'); return NotImplemented
    def __radd__(self, o): print('A.radd'); return 'A.radd'
class B(A):
    def __radd__(self, o): print('B.radd'); return NotImplemented
class C:
    def __add__(self, o): print('C.add'); return 'C.add'
    def __radd__(self, o): print('C.radd'); return 'C.radd'
for x, y in ((A(), A()), (A(), B()), (A(), C()), (C(), A()), (B(), A()), (1, A()), (A(), 1), (C(), C())):
    try: print(type(x).__name__, type(y).__name__, x + y)
    except TypeError as e: print(e)
class I(int):
    def __add__(self, o): return 'I.add'
    def __radd__(self, o): return 'I.radd'
print(1 + I(2), I(1) + 2, I(1) + I(2), I(1) - 2, type(I(1) - 2).__name__)
class S(str):
    def __mod__(self, o): return 'mod'
    def __rmod__(self, o): return 'rmod'
print(S('x') % 1, 'a%s' % S('b'))
class P:
    def __pow__(self, o, m=None): return 'pow', o, m
    def __rpow__(self, o): return 'rpow'
print(P() ** 2, pow(P(), 2, 3), 2 ** P())
try: pow(2, P(), 3)
except TypeError as e: print(e)
class Q:
    def __eq__(self, o): print('eq'); return NotImplemented
    def __lt__(self, o): print('lt'); return NotImplemented
print(Q() == Q(), Q() != 1)
try: Q() < Q()
except TypeError as e: print(e)
class R:
    __add__ = None
    __radd__ = None
for f in (lambda: R() + 1, lambda: 1 + R(), lambda: R() + R()):
    try: f()
    except TypeError as e: print(e)
class M:
    def __iadd__(self, o): return 'replaced'
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return 'sub'
m = M(); m += 1; print(m); m = M(); m -= 1; print(m)
class N: pass
n = N(); n.__add__ = lambda o: 'instance'
try: n + 1
except TypeError as e: print(e)
