class T:
    def __init__(self): self._v = 0
    @property
    def v(self):
        "doc of v"
        return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): print('deleted'); self._v = None
    ro = property(lambda self: 'ro')
    wo = property(None, lambda self, x: print('wrote', x), doc='wo doc')
t = T(); t.v = 3; print(t.v); del t.v; print(t.v, T.v.__doc__, T.wo.__doc__, T.v.__name__ if hasattr(T.v, '__name__') else None)
for f in (lambda: setattr(t, 'ro', 1), lambda: t.wo, lambda: delattr(t, 'ro'), lambda: delattr(t, 'wo')):
    try: print(f())
    except AttributeError as e: print(e)
t.wo = 5
p = property(len); print(p.fget, p.fset, p.__get__('abc'), p.__get__(None) is p)
class U(T):
    @T.v.getter
    def v(self): return 'U' + str(self._v)
u = U(); u.v = 9; print(u.v)
class P(property):
    def __get__(self, o, t=None): return 'P' if o is None else super().__get__(o, t)
class W:
    @P
    def x(self): return 'x'
print(W.x, W().x)
try: T.v.__set__(t)
except TypeError as e: print(e)
