from _attempt import attempt
O = object
class A: pass
class B: pass
class C(A, B): pass
class D(B, A): pass
def make(*bases, **kw): return [c.__name__ for c in type('T', bases, {}, **kw).__mro__]
attempt(make, A, B); attempt(make, C, D); attempt(make, A, A); attempt(make, O, A); attempt(make, A, O); attempt(make, A, C); attempt(make, C, A); attempt(make, int, str); attempt(make, int, A); attempt(make, A, int); attempt(make, bool); attempt(make, type(None)); attempt(make, type(...)); attempt(make, type(lambda: 0)); attempt(make, range); attempt(make, int, float); attempt(make, list, dict); attempt(make, list, tuple); attempt(make, Exception, int); attempt(make, OSError, ValueError); attempt(make, KeyError, AttributeError); attempt(make, type); attempt(make, type, A); attempt(make, A, type); attempt(make, 5); attempt(make, A()); attempt(make, 'x'); attempt(make, None); attempt(make, A, bad=1)
class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class X(metaclass=M1): pass
class Y(metaclass=M2): pass
attempt(make, X, Y); attempt(lambda: M3('T', (X, Y), {}).__name__); attempt(lambda: type(type('T', (X,), {})).__name__); attempt(lambda: M2('T', (X,), {})); attempt(lambda: type.__new__(int, 'a', (), {})); attempt(lambda: type.__new__(5)); attempt(lambda: type('T', (), {'__qualname__': 5})); 
class Custom(type):
    def mro(cls): return [cls, object] if cls.__name__ != 'Bad' else [cls, 5]
attempt(lambda: [c.__name__ for c in Custom('T', (A, B), {}).__mro__]); attempt(lambda: Custom('Bad', (A,), {}))
class NotList(type):
    def mro(cls): return 5
attempt(lambda: NotList('N', (), {}))
def f(*a, **k): return ('called', a[0], [getattr(b, '__name__', b) for b in a[1]], k)
class FromFunction(A, metaclass=f, k=1): pass
print(FromFunction)
class Entries:
    def __mro_entries__(self, bases): print('entries', bases == (self_,)); return (A, B)
self_ = Entries()
class UsesEntries(self_): pass
print(UsesEntries.__bases__, UsesEntries.__orig_bases__ == (self_,))
class BadEntries:
    def __mro_entries__(self, bases): return 5
def bad():
    class T(BadEntries()): pass
attempt(bad)
class Prep(type):
    @classmethod
    def __prepare__(m, name, bases, **k): print('prepare', name, k); return {'pre': 1}
    def __new__(m, name, bases, ns, **k): print('new', sorted(x for x in ns if x[0] != '_'), k); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **k): print('init', name); super().__init__(name, bases, ns)
    def __call__(c, *a): print('call', a); return super().__call__()
class UsesPrep(metaclass=Prep, opt=2): x = pre + 1
print(UsesPrep.x, UsesPrep.pre, type(UsesPrep()).__name__)
class BadPrep(type):
    @classmethod
    def __prepare__(m, *a): return 5
def bp():
    class T(metaclass=BadPrep): pass
attempt(bp)
class ISC:
    def __init_subclass__(cls, /, tag=None, **k): print('isc', cls.__name__, tag, k); super().__init_subclass__(**k)
class Sub1(ISC, tag='t'): pass
def isc():
    class Sub2(ISC, other=1): pass
attempt(isc)
class SN:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
class HasSN: a = SN(); b = SN()
class SNBad:
    def __set_name__(self, o, n): raise ValueError('sn')
def snb():
    class T: a = SNBad()
try: snb()
except ValueError as e: print(e, e.__notes__)
