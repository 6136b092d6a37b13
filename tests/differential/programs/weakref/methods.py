"""WeakMethod and KeyedRef."""
import gc
import weakref
from _attempt import attempt


def collect(*nothing):
    # The arguments overwrite what a JavaScript engine's frame still holds of earlier calls.
    gc.collect()


class C:
    def f(self):
        return "f"

    def g(self):
        return "g"

    @classmethod
    def h(cls):
        return cls.__name__

    def __call__(self):
        return "called"


c = C()
m = weakref.WeakMethod(c.f)
print(m()(), m() == c.f, m == weakref.WeakMethod(c.f), m != weakref.WeakMethod(c.f), m == weakref.WeakMethod(c.g), m == weakref.ref(c))


def show(o):
    print(o.f.__name__)


show(c)
print(hash(m) == hash(weakref.ref(c)), repr(m).startswith("<weakref at 0x"), m == 3, m._alive, m._meth_type.__name__, weakref.ref(m)() is m)
attempt(weakref.WeakMethod, 1)
attempt(weakref.WeakMethod, C.f)
attempt(weakref.WeakMethod, [].append)
attempt(weakref.WeakMethod)
attempt(lambda: m.other)
print(weakref.WeakMethod(C.h)()())
log = []


def show(o):
    global n, other
    n = weakref.WeakMethod(o.g, lambda dead: log.append((dead is n, dead())))
    other = weakref.WeakMethod(o.g)
    print(n == other)


show(c)
del c
done = collect(0, 0, 0)
print(m(), n(), log, m == m, n == other, n != other, n._alive)


class MyMethod(weakref.WeakMethod):
    pass


c = C()
print(MyMethod(c.f)()(), type(MyMethod(c.f)).__mro__)

log = []
k = weakref.KeyedRef(c, lambda r: log.append(r.key), "key")
print(k.key, k() is c, weakref.KeyedRef(c, None, 1).__callback__)
attempt(weakref.KeyedRef, c, None)
attempt(lambda: setattr(k, "x", 1))
k.key = 2
del c
done = collect(0, 0, 0)
print(log, k(), k.key)
