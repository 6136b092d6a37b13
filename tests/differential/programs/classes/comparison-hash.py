class A:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, A) else NotImplemented
    def __repr__(self): return f'A({self.v})'
print(A(1) == A(1), A(1) != A(2), A(1) == 1, A(1) != 1, 1 == A(1), A.__hash__)
try: hash(A(1))
except TypeError as e: print(e)
try: {A(1)}
except TypeError as e: print(e)
class B(A):
    def __hash__(self): return hash(self.v)
print(len({B(1), B(1), B(2)}), {B(1): 'x'}[B(1)])
class C(B):
    def __eq__(self, o): return True
print(C.__hash__)
class D:
    def __hash__(self): return 'x'
try: hash(D())
except TypeError as e: print(e)
class E:
    def __hash__(self): return 2**70
print(hash(E()) == hash(2**70), hash(-1), hash(2**61 - 1), hash(1.5), hash(True), hash('') == 0)
class O:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print('lt', self.v); return self.v < o.v
    def __gt__(self, o): print('gt', self.v); return NotImplemented
print(O(1) < O(2), O(1) > O(2), sorted([O(3), O(1)])[0].v, max(O(1), O(2)).v if False else '')
try: O(1) <= O(2)
except TypeError as e: print(e)
