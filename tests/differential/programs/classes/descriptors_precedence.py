from _attempt import attempt
class Data:
    def __get__(self, o, t=None): return ('data', o is None, t.__name__)
    def __set__(self, o, v): print('data set', v)
    def __delete__(self, o): print('data del')
class NonData:
    def __get__(self, o, t=None): return ('nondata', o is None)
class SetOnly:
    def __set__(self, o, v): o.__dict__['so'] = ('via', v)
class DelOnly:
    def __delete__(self, o): print('delonly')
class BadGet:
    def __get__(self, o, t=None): raise AttributeError('bad get')
class C:
    d, n, so, do, bg = Data(), NonData(), SetOnly(), DelOnly(), BadGet()
    def __getattr__(self, name): return f'fallback {name}'
c = C()
c.__dict__.update(d='inst', n='inst', so='inst', do='inst')
print(c.d, c.n, c.so, c.do, c.bg, C.d, C.n)
c.d = 1; c.n = 2; c.so = 3; del c.d; del c.n; del c.do
print(c.n, c.so, sorted(c.__dict__))
attempt(setattr, c, 'do', 1); attempt(delattr, c, 'so'); attempt(lambda: C.bg)
C.d = 'replaced'; print(c.d, C.d)
class Meta(type): md, mn = Data(), NonData()
class M(metaclass=Meta): md = 'class md'; mn = 'class mn'
print(M.md, M.mn); M.md = 5; print(M.__dict__['md'])
class Instance:
    pass
i = Instance(); i.n = NonData(); print(type(i.n).__name__)
class Callable:
    def __get__(self, o, t): return lambda *a: ('bound', a)
class K:
    __len__ = Callable(); __add__ = Callable(); m = Callable()
    __getitem__ = classmethod(lambda cls, k: (cls.__name__, k))
    __call__ = staticmethod(lambda *a: a)
k = K()
print(k.m(1), k + 2, k[3], k(4)); attempt(len, k)
class NoneGet:
    __get__ = None
class NG: a = NoneGet()
attempt(lambda: NG().a)
class InstGet: pass
ig = InstGet(); ig.__get__ = lambda *a: 'never'
class IG: a = ig
print(IG().a is ig)
class WithName:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, t=None): return self if o is None else o.__dict__.get(self.name, 'unset')
    def __set__(self, o, v):
        if not isinstance(v, int): raise TypeError(f'{self.name} must be int, not {type(v).__name__}')
        o.__dict__[self.name] = v
class T: a = WithName(); b = WithName()
t = T(); t.a = 1; print(t.a, t.b, T.a.name, T.b.name); attempt(setattr, t, 'b', 'x')
f = lambda self: 1
print(f.__get__(1).__self__, f.__get__(1)(), type(f).__get__(f, 2).__func__ is f, [].append.__self__, str.join.__get__('-')(['a', 'b']), int.__dict__['real'].__get__(5), type.__dict__['__name__'].__get__(int)); attempt(lambda: str.join.__get__(5)); attempt(lambda: int.__dict__['real'].__set__(5, 1)); attempt(lambda: int.__dict__['real'].__get__('a'))
