import functools
from _attempt import attempt
log = []
def tag(label):
    log.append(('make', label))
    def wrap(f):
        log.append(('apply', label, f.__name__))
        @functools.wraps(f)
        def inner(*a, **k):
            return label, f(*a, **k)
        return inner
    return wrap
@tag('a')
@tag('b')
def f(x, y=2):
    "doc of f"
    return x + y
print(log, f(1), f(1, y=5), f.__name__, f.__doc__, f.__wrapped__.__wrapped__(1), f.__qualname__, f.__module__)
class Counted:
    def __init__(self, f): self.f, self.n = f, 0; functools.update_wrapper(self, f)
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, obj, cls=None): return self if obj is None else functools.partial(self, obj)
class C:
    @Counted
    def m(self, a): return ('m', a)
    @staticmethod
    @Counted
    def s(a): return ('s', a)
    @property
    @functools.lru_cache
    def p(self): print('computing'); return 7
    @functools.cached_property
    def cp(self): print('once'); return [1]
c = C()
print(c.m(1), c.m(2), C.m.n, C.s(3), c.p, c.p, c.cp, c.cp is c.cp, 'cp' in c.__dict__, C.m.__name__)
def class_decorator(**attrs):
    def wrap(cls):
        for k, v in attrs.items(): setattr(cls, k, v)
        return cls
    return wrap
@class_decorator(z=1, hello=lambda self: self.z + 1)
class D: pass
print(D.z, D().hello())
@lambda cls: (cls.__name__, cls.v)
class E: v = 5
print(E)
registry = {}
@registry.setdefault
def not_quite(*a): pass
print(list(k.__name__ for k in registry), not_quite)
@(lambda f: f() * 2)
def immediate(): return 21
print(immediate)
[deco := tag('walrus')]
@[tag('c')][0]
def g(): return 1
print(g())
def bad():
    @5
    def f(): pass
attempt(bad)
def missing():
    @undefined_decorator
    def f(): pass
attempt(missing)
@functools.total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2), T.__hash__)
attempt(functools.total_ordering, type('N', (), {}))
