class Proxy:
    def __init__(self, *b): self.b = b
    def __mro_entries__(self, bases): print('bases', len(bases)); return self.b
class A: pass
class B(Proxy(A), Proxy()): pass
print(B.__bases__, B.__orig_bases__[0].__class__.__name__, len(B.__orig_bases__))
class C(list[int]): pass
print(C.__bases__, C.__orig_bases__)
class Bad:
    def __mro_entries__(self, b): return [A]
try:
    class D(Bad()): pass
except TypeError as e: print(e)
try: type('E', (Proxy(A),), {})
except TypeError as e: print(e)
try:
    class F(1): pass
except TypeError as e: print(e)
class M(type):
    def mro(cls): return [cls, A, object] if cls.__name__ != 'Bad' else [object]
class G(metaclass=M): pass
print(G.__mro__, G.__bases__)
