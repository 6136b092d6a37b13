"""Callbacks: order, errors, references that die before their referent, resurrection by a proxy's callback."""
import gc
import sys
import weakref


def collect(*nothing):
    # The arguments overwrite what a JavaScript engine's frame still holds of earlier calls.
    gc.collect()


class C:
    pass


def hook(unraisable):
    print("unraisable", unraisable.exc_type.__name__, unraisable.exc_value, unraisable.object is raising)


def raising(r):
    log.append("raising")
    raise ValueError("in callback")


sys.unraisablehook = hook
log = []
c = C()
refs = [weakref.ref(c, lambda r, i=i: log.append(i)) for i in range(3)]
bad = weakref.ref(c, raising)
p = weakref.proxy(c, lambda p: log.append("proxy"))
dropped = weakref.ref(c, lambda r: log.append("dropped"))
del dropped
done = collect(0, 0, 0)
del c
done = collect(0, 0, 0)
print(log)

# All references are dead before the first callback.
log = []
c = C()
a = weakref.ref(c, lambda r: log.append((a(), b(), weakref.getweakrefcount(r))))
b = weakref.ref(c, lambda r: log.append((a(), b())))
del c
done = collect(0, 0, 0)
print(log)

# A cycle.
log = []
x, y = C(), C()
x.y, y.x = y, x
r = weakref.ref(x, lambda r: log.append("x"))
y.own = weakref.ref(x, lambda r: log.append("garbage too"))
del x, y
done = collect(0, 0, 0)
print(log, r())

# A callback that makes another reference.
log = []
c, d = C(), C()
again = []
r = weakref.ref(c, lambda r: again.append(weakref.ref(d, lambda r: log.append("d"))))
del c
done = collect(0, 0, 0)
print(len(again), log)
del d
done = collect(0, 0, 0)
print(log)
