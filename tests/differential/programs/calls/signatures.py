def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(1, d=0, a=9, b=8), f(*[1, 2], **{'d': 3, 'c': 4}))
for call in ('f()', 'f(1)', 'f(1, d=1, d=2)', 'f(1, c=1, *[2, 3], d=0)', 'f(1, 2, 3, c=4, d=5)', 'f(*1)', 'f(**1)', 'f(**{1: 2})', 'f(1, d=1, **{"d": 2})'):
    try: print(eval(call))
    except (TypeError, SyntaxError) as e: print(call, '->', type(e).__name__, e)
def g(): pass
def h(a): pass
def i(a, b): pass
def j(a, b, c): pass
def k(*, x, y): pass
def l(a, b=1): pass
def m(a, /): pass
for call in ('g(1)', 'h()', 'h(1, 2)', 'i()', 'i(1)', 'j()', 'j(1, 2, 3, 4)', 'k()', 'k(x=1)', 'k(1)', 'l(1, 2, 3)', 'm(a=1)', 'h(b=1)', 'g(**{"a": 1})', 'h(1, a=1)', 'k(x=1, y=2, z=3)', 'i(b=1)', 'l()', 'm()', '(lambda: 0)(1)', 'len()', 'len(1, 2)', 'len(x=1)', '[].append()', '[].append(1, 2)', 'int(1, 2, 3)', '"".join()', 'print(zzz=1)', 'isinstance(1)', 'sorted()', 'dict(1, 2)', 'str.upper()', 'str.upper(1)', 'list.append([])', 'pow()', 'range()', 'zip(1)', 'abs()', '{}.get()', '"a".split(1)', 'round(1, 2, 3)', 'sum(1)', 'type(1)()' if False else 'object(1)'):
    try: print(eval(call))
    except TypeError as e: print(call, '->', e)
class A:
    def m(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
    def __call__(self, x): pass
for call in ('A().m()', 'A().m(1, 2)', 'A.m()', 'A.c()', 'A.s()', 'A()()', 'A(1)', 'A().m(b=1)'):
    try: eval(call)
    except TypeError as e: print(call, '->', e)
