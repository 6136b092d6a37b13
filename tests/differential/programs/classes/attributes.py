class A:
    x = 1
    def __getattr__(self, n):
        if n.startswith('dyn'): return n.upper()
        raise AttributeError(f'no {n}')
    def __setattr__(self, n, v): print('set', n); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
a = A(); a.y = 2
print(a.x, a.y, a.dynamic, getattr(a, 'zz', 'default'), hasattr(a, 'nope'), vars(a))
del a.y
for f in (lambda: a.y, lambda: delattr(a, 'y'), lambda: A.nope, lambda: setattr(A(), 1, 2), lambda: getattr(a, 1), lambda: (1).x, lambda: setattr(1, 'x', 1), lambda: setattr(int, 'x', 1), lambda: delattr(A, 'q'), lambda: None.foo, lambda: A.x.y):
    try: print(f())
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
class B:
    def __getattribute__(self, n):
        print('get', n)
        return object.__getattribute__(self, n)
b = B(); b.q = 1; b.q; b.__class__
a.__dict__['z'] = 3; print(a.z); a.__dict__ = {'k': 1}; print(a.k, 'z' in vars(a))
try: a.__dict__ = 5
except TypeError as e: print(e)
class C: pass
c = C(); c.__class__ = B; print(type(c).__name__)
try: c.__class__ = int
except TypeError as e: print(e)
try: c.__class__ = 1
except TypeError as e: print(e)
