class D:
    def __init__(self, n): self.n = n
    def __get__(self, o, t=None): return f'get {self.n} {o is None} {t.__name__ if t else None}'
    def __set__(self, o, v): print('set', self.n, v)
    def __delete__(self, o): print('delete', self.n)
class N:
    def __get__(self, o, t=None): return 'nondata'
class A:
    d = D('d'); n = N()
a = A()
print(a.d, A.d, a.n, A.n)
a.d = 1; del a.d; a.n = 2; print(a.n); del a.n; print(a.n)
a.__dict__['d'] = 'shadow'; print(a.d)
class S:
    def __set__(self, o, v): o.__dict__['s'] = v * 2
class B: s = S()
b = B(); print(type(b.s).__name__); b.s = 4; print(b.s)
try: del b.s
except AttributeError as e: print(e)
class G:
    def __get__(self, o, t=None): raise AttributeError('inner')
class C:
    g = G()
    def __getattr__(self, n): return 'fallback ' + n
print(C().g)
try: C.g
except AttributeError as e: print(e)
class E: x = 5; y = property(lambda self: 1 / 0)
try: E().y
except ZeroDivisionError as e: print(e)
A.d = 3; print(a.d, A.d)
