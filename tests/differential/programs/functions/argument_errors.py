from _attempt import attempt
def none(): pass
def one(a): return a
def three(a, b, c): return a, b, c
def defaults(a, b=2, *, k, w=4): return a, b, k, w
def positional(a, b, /, c): return a, b, c
def star(a, *args, k=1, **kw): return a, args, k, kw
def keyword_only(*, x, y, z): return x, y, z
class Klass:
    def method(self, a): return a
    @classmethod
    def cm(cls, a): return a
    @staticmethod
    def sm(a): return a
    def __call__(self, a, *, b): return a, b
    def noself(): pass
class Init:
    def __init__(self, a, b): pass
class Plain: pass
class New:
    def __new__(cls, a): return super().__new__(cls)
attempt(none, 1); attempt(none, 1, 2); attempt(none, x=1); attempt(none, 1, x=1)
attempt(one); attempt(one, 1, 2); attempt(one, 1, 2, 3); attempt(one, b=1); attempt(one, 1, a=1); attempt(one, 1, b=2)
attempt(three); attempt(three, 1); attempt(three, 1, 2); attempt(three, 1, 2, 3, 4); attempt(three, c=1); attempt(three, 1, b=1)
attempt(defaults); attempt(defaults, 1); attempt(defaults, 1, 2, 3); attempt(defaults, 1, 2, 3, k=1); attempt(defaults, k=1); attempt(defaults, 1, 2, 3, 4, k=1, w=2); attempt(defaults, 1, k=1, ww=2); attempt(defaults, 1, k=3)
attempt(positional, 1, 2, 3); attempt(positional, 1, 2, c=3); attempt(positional, 1, b=2, c=3); attempt(positional, a=1, b=2, c=3); attempt(positional, 1); attempt(positional)
attempt(star); attempt(star, 1, 2, 3, k=4, z=5); attempt(star, 1, a=2); attempt(star, **{'a': 1, 'b': 2})
attempt(keyword_only); attempt(keyword_only, 1); attempt(keyword_only, x=1); attempt(keyword_only, x=1, y=2); attempt(keyword_only, 1, x=1, y=2, z=3)
attempt(lambda: one(*5)); attempt(lambda: one(*[1], *[2])); attempt(lambda: one(**5)); attempt(lambda: one(**{1: 2})); attempt(lambda: one(**{'a': 1}, **{'a': 2})); attempt(lambda: one(a=1, **{'a': 2})); attempt(lambda: three(1, *(2,), **{'c': 3}))
attempt(lambda: star(*'ab', **{'k': 1}, **{'j': 2})); attempt(lambda: star(1, *[], x=1, **{})); attempt(lambda: star(*range(3), 4, *[5]))
k = Klass()
attempt(k.method); attempt(k.method, 1, 2); attempt(Klass.method); attempt(Klass.method, k); attempt(k.cm); attempt(k.cm, 1, 2); attempt(k.sm); attempt(k); attempt(k, 1); attempt(k, 1, b=2); attempt(k.noself)
attempt(Init); attempt(Init, 1); attempt(Init, 1, 2, 3); attempt(Init, a=1, c=2); attempt(Plain, 1); attempt(Plain, a=1); attempt(New); attempt(New, 1, 2); attempt(lambda: type(New(1)))
attempt(lambda: (lambda a: a)()); attempt(lambda: (lambda: 0)(1)); attempt(lambda: 5()); attempt(lambda: None(1)); attempt(lambda: 'abc'()); attempt(lambda: [](1)); attempt(lambda: k.method(1)())
attempt(lambda: object.__init__(5, 1)); attempt(lambda: object(1)); attempt(lambda: object.__new__()); attempt(lambda: object.__new__(5)); attempt(lambda: object.__new__(int)); attempt(lambda: int.__new__(str)); attempt(lambda: int.__new__(bool, 1))
