class A:
    __slots__ = ('x', 'y')
    def __init__(self, x): self.x = x
a = A(1)
print(a.x, A.x, type(A.x).__name__, A.__slots__, hasattr(a, '__dict__'))
for f in (lambda: a.y, lambda: setattr(a, 'z', 1), lambda: a.__dict__, lambda: delattr(a, 'y')):
    try: print(f())
    except AttributeError as e: print(type(e).__name__, e)
del a.x
try: a.x
except AttributeError as e: print(e)
class B(A): pass
b = B(2); b.z = 3; print(b.x, vars(b))
class C(A): __slots__ = 'w'
c = C(1); c.w = 2; print(c.w, c.x, C.__slots__)
for slots in (('a', 'a'), ('1x',), (1,), ('__dict__', '__dict__'), 'ok', (), ('x', '__weakref__')):
    try: print(slots, type('T', (), {'__slots__': slots}).__slots__)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: type('T', (), {'__slots__': ('a',), 'a': 1})
except ValueError as e: print(e)
try:
    class D(A, type('E', (), {'__slots__': 'q'})): pass
except TypeError as e: print(e)
class P: __slots__ = {'x': 'doc of x', 'y': None}
print(P.x.__doc__, P.y.__doc__, sorted(P.__slots__))
for base in (int, tuple, bytes):
    try: type('T', (base,), {'__slots__': ('a',)}); print('ok')
    except TypeError as e: print(e)
