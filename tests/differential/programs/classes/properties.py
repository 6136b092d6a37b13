from _attempt import attempt
class C:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "getter doc"
        return self._x
    @x.setter
    def x(self, v):
        if v < 0: raise ValueError('negative')
        self._x = v
    @x.deleter
    def x(self): print('deleting'); del self._x
    @property
    def ro(self): return 'ro'
    wo = property(None, lambda s, v: print('wo', v))
    nothing = property(doc='only doc')
    y = property(fget=lambda s: 'y', doc='ydoc')
c = C()
print(c.x, C.x.__doc__, C.y.__doc__, C.nothing.__doc__, C.x.fget.__name__, C.ro.fset, C.x.__name__)
c.x = 5; print(c.x); attempt(setattr, c, 'x', -1); del c.x; attempt(lambda: c.x); attempt(delattr, c, 'x')
attempt(setattr, c, 'ro', 1); attempt(delattr, c, 'ro'); attempt(lambda: c.wo); c.wo = 3; attempt(lambda: c.nothing); attempt(setattr, c, 'nothing', 1); attempt(delattr, c, 'nothing'); attempt(setattr, c, 'y', 1)
c.__dict__['ro'] = 'shadow'; print(c.ro, c.__dict__)
class D(C):
    @property
    def x(self): return ('D', super().x)
    @C.ro.getter
    def ro(self): return 'D.ro'
    y = C.y.setter(lambda s, v: print('set y', v))
d = D(); print(d.x, d.ro, d.y); d.y = 1; attempt(setattr, d, 'x', 2)
class E(C):
    x = 10
e = E(); print(e.x); e.x = 3; print(e.x, e.__dict__)
p = property(lambda s: 1)
attempt(lambda: p.__get__(5)); attempt(lambda: p.__get__(None, int) is p); attempt(lambda: p.__set__(5, 1)); attempt(setattr, p, 'fget', 1); attempt(setattr, p, '__doc__', 'd'); print(p.__doc__); attempt(lambda: p.nope); attempt(lambda: property(5).__get__(1)); attempt(lambda: property(1, 2, 3, 4, 5)); attempt(lambda: property(a=1)); print(p.__isabstractmethod__)
class P(property):
    def __get__(self, o, t=None): return 'sub' if o is None else ('sub', super().__get__(o, t))
class F:
    @P
    def a(self): "pdoc"; return 'a'
print(F.a, F().a, F.__dict__['a'].__doc__)
class cached:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t=None):
        if o is None: return self
        v = o.__dict__[self.n] = self.f(o)
        return v
class G:
    n = 0
    @cached
    def v(self): G.n += 1; return G.n
g = G(); print(g.v, g.v, G().v, G.n); del g.v; print(g.v); attempt(lambda: G.v.n)
class H:
    @classmethod
    def cm(cls): return cls.__name__
    @staticmethod
    def sm(x): return x
    m2 = classmethod(lambda cls, *a: (cls.__name__, a))
print(H.cm(), H().cm(), H.sm(1), H().sm(2), H.m2(1), H().m2(), H.__dict__['sm'](3), H.__dict__['cm'].__func__.__name__, H.__dict__['sm'].__wrapped__.__name__); attempt(lambda: H.__dict__['cm']()); attempt(lambda: H.cm(1)); attempt(lambda: classmethod(5).__get__(1)()); attempt(lambda: staticmethod(5).__get__(1)); print(repr(staticmethod(5)), repr(classmethod(5)))
