from _attempt import attempt
class H:
    cls_attr = 'cls'
    def __init__(self): object.__setattr__(self, 'log', [])
    def __getattribute__(self, n):
        if n.startswith('__') or n == 'log': return object.__getattribute__(self, n)
        object.__getattribute__(self, 'log').append(('getattribute', n))
        return object.__getattribute__(self, n)
    def __getattr__(self, n):
        self.log.append(('getattr', n))
        if n == 'fail': raise KeyError(n)
        if n == 'gone': raise AttributeError('custom text')
        return n.upper()
    def __setattr__(self, n, v):
        self.log.append(('set', n, v))
        if n == 'refused': raise AttributeError('refused!')
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        self.log.append(('del', n))
        object.__delattr__(self, n)
h = H()
h.a = 1; print(h.a, h.b, h.cls_attr, hasattr(h, 'anything'), getattr(h, 'gone', 'default'))
attempt(lambda: h.fail); attempt(lambda: h.gone); attempt(setattr, h, 'refused', 1); attempt(delattr, h, 'zzz'); attempt(hasattr, h, 'fail')
del h.a; print(h.a); h.a = 5; h.a += 1; print(h.a)
print(h.log)
class G:
    def __getattr__(self, n): return 'G.' + n
    @property
    def p(self): return self._missing_inner
    @property
    def q(self): raise AttributeError('inner q')
    x = property()
g = G()
print(g.p, g.q, g.x, g.__class__.__name__, len(g.__str__()) > 0)
attempt(len, g); attempt(lambda: g()); attempt(lambda: g[0]); attempt(lambda: g + 1); attempt(iter, g)
class B:
    @property
    def p(self): return self.nope
attempt(lambda: B().p)
class Broken:
    def __getattribute__(self, n): raise AttributeError('no ' + n)
attempt(lambda: Broken().x); attempt(lambda: hasattr(Broken(), 'x')); attempt(lambda: Broken().__dict__); attempt(isinstance, Broken(), int); attempt(lambda: type(Broken()).__name__)
class Meta(type):
    def __getattr__(cls, n): return f'meta {n}'
    def __setattr__(cls, n, v): print('meta set', n); super().__setattr__(n, v)
class M(metaclass=Meta): y = 1
print(M.nope, M.y); M.z = 3; attempt(lambda: M().nope); print(M.z)
attempt(lambda: getattr(5, 'a' + 'b')); attempt(lambda: object().x); attempt(setattr, object(), 'x', 1); attempt(lambda: None.foo); attempt(lambda: [].appendd); attempt(lambda: 'abc'.uper()); attempt(lambda: int.foo); attempt(lambda: M.y.foo); attempt(setattr, None, 'x', 1); attempt(setattr, 'a', 'upper', 1); attempt(delattr, [], 'append'); attempt(setattr, int, 'x', 1); attempt(delattr, int, 'real'); attempt(delattr, B, 'nothing'); attempt(setattr, B(), 'p', 1); attempt(delattr, B(), 'p')
