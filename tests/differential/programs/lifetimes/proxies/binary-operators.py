"""Every binary operator with a proxy on the left, on the right and on both sides: what the method is given."""
import operator
from weakref import ProxyTypes, proxy

NAMES = 'add sub mul matmul truediv floordiv mod lshift rshift and or xor'.split()


def show(o):
    return f'proxy of {o.name}' if type(o) in ProxyTypes else getattr(o, 'name', o)


def method(dunder):
    def answer(self, *others):
        return f'{show(self)}.{dunder}({", ".join(str(show(o)) for o in others)})'
    return answer


class Number:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


for name in NAMES + ['divmod', 'pow']:
    for dunder in (f'__{name}__', f'__r{name}__'):
        setattr(Number, dunder, method(dunder))

a, b = Number('a'), Number('b')
p, q = proxy(a), proxy(b)
for name in NAMES:
    f = getattr(operator, f'{name}_' if name in ('and', 'or') else name)
    print(name)
    for left, right in ((p, 1), (1, p), (p, q), (p, b), (a, q), (p, p)):
        print('   ', f(left, right))
for left, right in ((p, 1), (1, p), (p, q), (a, q)):
    print(divmod(left, right), pow(left, right), left ** right)
print(pow(p, 2, 3), pow(p, q, 3), pow(p, q, p))


class Deaf:
    name = 'deaf'


d = Deaf()
dp = proxy(d)
print(p + dp, dp + p)
for f in (lambda: dp + 1, lambda: 1 + dp, lambda: dp + dp, lambda: dp - q.name, lambda: dp @ d, lambda: d << dp, lambda: dp ** 2, lambda: divmod(dp, 1)):
    try:
        print(f())
    except TypeError as error:
        print(error)
