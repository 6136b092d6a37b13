"""finalize: calling, detaching, atexit, the order at exit, errors at exit."""
import gc
import sys
import weakref
from _attempt import attempt


def collect(*nothing):
    # The arguments overwrite what a JavaScript engine's frame still holds of earlier calls.
    gc.collect()


class C:
    pass


def f(*args, **kwargs):
    print("f", args, kwargs)
    return args


c = C()
g = weakref.finalize(c, f, 1, 2, x=3)
print(g.alive, g.atexit, g.peek()[0] is c, g.peek()[1:] == (f, (1, 2), {"x": 3}), repr(g).split(" at ")[0], "; for 'C' at 0x" in repr(g))
print(g(), g.alive, g(), g.peek(), g.detach(), g.atexit, repr(g).endswith("; dead>"))
g = weakref.finalize(c, f)
print(g.peek()[2:])
print(g.detach()[0] is c, g.alive, g())
attempt(weakref.finalize)
attempt(weakref.finalize, c)
attempt(weakref.finalize, 1, f)
attempt(lambda: weakref.finalize(obj=c, func=f))
attempt(lambda: setattr(weakref.finalize(c, print), "alive", 1))
attempt(lambda: setattr(g, "other", 1))
weakref.finalize(c, f, "keyword names", obj=1, func=2, self=3)()
g = weakref.finalize(c, f, "died")
g.atexit = 0
print(g.atexit)
del c
nothing = collect(0, 0, 0)
print(g.alive, g.peek(), g.atexit)


class Sub(weakref.finalize):
    pass


keep = [C() for _ in range(6)]
Sub(keep[0], print, "first made, last called")
weakref.finalize(keep[1], print, "not called").atexit = False
weakref.finalize(keep[2], lambda: weakref.finalize(keep[0], print, "made at exit"))
weakref.finalize(keep[3], lambda: 1 / 0)
weakref.finalize(keep[4], lambda: print("last made"))
done = weakref.finalize(keep[5], print, "called by hand")
done()
sys.excepthook = lambda *error: print("excepthook", error[0].__name__, error[1], error[2] is not None)
print("end")
