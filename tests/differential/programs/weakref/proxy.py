"""Weak proxies: forwarding, errors, death."""
import gc
import operator
import weakref
from _attempt import attempt


def collect(*nothing):
    # The arguments overwrite what a JavaScript engine's frame still holds of earlier calls.
    gc.collect()


class N:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return "add", self.n, type(other).__name__

    def __radd__(self, other):
        return "radd", self.n, type(other).__name__

    def __iadd__(self, other):
        self.n += 1
        return self

    def __pow__(self, other, mod=None):
        return "pow", type(other).__name__, type(mod).__name__

    def __contains__(self, item):
        return type(item) is weakref.ProxyType

    def __getitem__(self, key):
        return "item", type(key).__name__

    def __setitem__(self, key, value):
        print("set", type(key).__name__, type(value).__name__)

    def __delitem__(self, key):
        print("del", type(key).__name__)

    def __len__(self):
        return 3

    def __bool__(self):
        return self.n > 0

    def __int__(self):
        return self.n

    def __float__(self):
        return float(self.n)

    def __index__(self):
        return self.n

    def __str__(self):
        return f"N {self.n}"

    def __bytes__(self):
        return b"N"

    def __iter__(self):
        return iter([1, 2])

    def __reversed__(self):
        return iter([2, 1])

    def __eq__(self, other):
        return self is other

    def __lt__(self, other):
        return type(other).__name__

    def method(self, *args):
        return "method", [type(a).__name__ for a in args]

    def __matmul__(self, other):
        return "matmul"

    def __neg__(self):
        return "neg"

    def __divmod__(self, other):
        return "divmod"


n = N(4)
p = weakref.proxy(n)
q = weakref.proxy(n)
print(p is q, type(p).__name__, p.__class__.__name__, isinstance(p, N), p.n, p.method(p, n))
print(p + p, p + 1, 1 + p, p**p, pow(p, p, p), p @ 1, -p, divmod(p, 1), p == n, n == p, p != n, p < p)
print(p in p, n in p, p[p], len(p), bool(p), int(p), float(p), operator.index(p), str(p), bytes(p), list(p), list(reversed(p)))
p[p] = p
del p[p]
p.attribute = p
print(n.attribute is p)
del p.attribute
attempt(lambda: p.attribute)
old = p
p += 1
print(type(p).__name__, n.n)
p = weakref.proxy(n)
attempt(hash, p)
attempt(lambda: p - 1)
attempt(lambda: p())
attempt(next, p)
attempt(lambda: ~p)
attempt(lambda: p.__bytes__())
print(repr(p).startswith("<weakproxy at 0x"), "to 'N' at" in repr(p), format(p), f"{p}", p.__str__())
print(sorted(set(dir(p)) - set(dir(n))), p.__doc__, weakref.ProxyType.__doc__, p.__dict__ == n.__dict__, p.__module__)
p.__class__ = type("M", (N,), {})
print(type(n).__name__)
n.__class__ = N


class Callable:
    def __call__(self, *args, **kwargs):
        return args, kwargs


c = Callable()
cp = weakref.proxy(c)
print(type(cp).__name__, cp(1, x=2), callable(cp), weakref.getweakrefcount(c), isinstance(cp, weakref.ProxyTypes))
attempt(lambda: cp + 1)


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


i = Iterator()
ip = weakref.proxy(i)
print(next(ip), next(iter(ip)))
del n, c, i
done = collect(0, 0, 0)
for use in (
    lambda: p.n, lambda: setattr(p, "n", 1), lambda: p + 1, lambda: 1 + p, lambda: len(p), lambda: bool(p), lambda: str(p),
    lambda: p[0], lambda: list(p), lambda: p == 1, lambda: cp(), lambda: next(ip), lambda: 1 in p, lambda: bytes(p), lambda: -p,
    lambda: int(p), lambda: isinstance(p, N), lambda: pow(2, p, 3),
):  # fmt: skip
    attempt(use)
print(repr(p).endswith("; dead>"), type(p).__name__)
attempt(hash, p)
