"""In-place operators through a proxy: the name is bound to what the referent's method answers, no longer to the proxy."""
from weakref import ProxyTypes, proxy

NAMES = 'add sub mul matmul truediv floordiv mod pow lshift rshift and or xor'.split()


class Itself:
    def __init__(self):
        self.log = []


class Fresh:
    """Has no in-place methods: the ordinary ones stand in."""


def itself(name):
    def method(self, other):
        self.log.append((name, type(other).__name__))
        return self
    return method


def fresh(name):
    def method(self, other):
        return name, type(self).__name__, type(other).__name__
    return method


for name in NAMES:
    setattr(Itself, f'__i{name}__', itself(name))
    setattr(Fresh, f'__{name}__', fresh(name))

i, f = Itself(), Fresh()
for statement in ('p += q', 'p -= q', 'p *= 1', 'p @= q', 'p /= q', 'p //= q', 'p %= q', 'p **= q', 'p <<= q', 'p >>= q', 'p &= q', 'p |= 1.5', 'p ^= q'):
    space = {'p': proxy(i), 'q': proxy(f)}
    exec(statement, space)
    print(statement, space['p'] is i, i.log.pop(), end=' ')
    space = {'p': proxy(f), 'q': proxy(i)}
    exec(statement, space)
    print(space['p'])


class Holder:
    def __init__(self, value):
        self.value = value


class Box(list):
    pass


box = Box([1])
h = Holder(proxy(box))
h.value += [2]
print(type(h.value).__name__, box, h.value is box)
items = [proxy(box)]
items[0] *= 2
print(type(items[0]).__name__, items)
p = proxy(box)
try:
    p -= 1
except TypeError as error:
    print(error, type(p) in ProxyTypes)
try:
    p += 1
except TypeError as error:
    print(error)
