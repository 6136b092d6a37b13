"""A dead proxy in each place of an expression or statement: ReferenceError with its text, where repr and type still work."""
import gc
import operator
from weakref import getweakrefcount, proxy, ProxyType, CallableProxyType


class C:
    def __call__(self): return 1


class D:
    def __add__(self, other): return 'D was asked'
    __radd__ = __contains__ = __eq__ = __getitem__ = __add__


d = D()
p, q = proxy(D()), proxy(C())
gc.collect()
SOURCES = '''
p.x
p.x = 1
del p.x
p + 1
1 + p
d + p
p + d
p + q
p == p
p == 1
d == p
p != p
p < 1
p is p
p in [p]
p in [1]
d[p]
1 in p
p in d
-p
~p
abs(p)
not p
p and 1
p or 1
1 if p else 2
while p: pass
assert p
p[0]
p[0] = 1
del p[0]
p[1:2]
len(p)
iter(p)
next(p)
for x in p: pass
[*p]
{**p}
a, b = p
print(*p)
p()
q()
q(1, x=2)
p.method()
str(p)
f'{p}'
'%s' % p
'%s' % (p,)
int(p)
float(p)
complex(p)
bytes(p)
round(p)
format(p)
hash(p)
{p}
operator.index(p)
pow(2, p)
pow(p, 2, 5)
pow(2, 3, p)
divmod(p, 1)
p += 1
p **= 2
isinstance(p, D)
isinstance(1, p)
issubclass(p, D)
callable(p)
callable(q)
dir(p)
vars(p)
reversed(p)
max(p, p)
sum([p])
print(p)
proxy(p)
raise p
with p: pass
match_ = [p for _ in 'ab'] == [p, p]
type(p) is ProxyType and type(q) is CallableProxyType
repr(p).endswith('; dead>')
getweakrefcount(d)
'''.strip().splitlines()
for source in SOURCES:
    try:
        code = compile(source, '?', 'eval')
    except SyntaxError:
        code = compile(source, '?', 'exec')
    space = dict(p=p, q=q, d=d, D=D, operator=operator, proxy=proxy, ProxyType=ProxyType, CallableProxyType=CallableProxyType, getweakrefcount=getweakrefcount)
    try:
        print(source, '->', eval(code, space))
    except Exception as error:
        print(source, '->', type(error).__name__, error)
match 1:
    case _ if callable(q):
        print('end')
