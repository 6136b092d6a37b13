"""weakref.ref: sharing, calling, hash, equality, errors, subclasses."""
import gc
import weakref
from _attempt import attempt


def collect(*nothing):
    # The arguments overwrite what a JavaScript engine's frame still holds of earlier calls.
    gc.collect()

ref = weakref.ref


class C:
    def __init__(self, value=0):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, C) and self.value == other.value

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return f"C({self.value})"


c = C(1)
print(ref(c) is ref(c), ref(c, None) is ref(c), ref(c, print) is ref(c), ref(c)())
attempt(ref)
attempt(ref, c, None, 1)
attempt(lambda: ref(c, callback=None))
attempt(lambda: ref(c, None, foo=1))
attempt(ref, 1)
attempt(ref, "x")
attempt(ref(c), 1)
attempt(lambda: ref(c)(a=1))
attempt(ref.__init__, ref(c))
attempt(ref.__init__, ref(c), c, None, 1)
attempt(ref.__new__, ref)
attempt(weakref.proxy)
attempt(weakref.proxy, 1)
attempt(weakref.proxy, c, 1, 2)
attempt(weakref.ProxyType, c)
print(ref[int], ref.__module__, ref.__name__, ref.__qualname__, ref is weakref.ReferenceType)

# hash and equality
a, b, d = C(1), C(1), C(2)
ra, rb, rd = ref(a), ref(b), ref(d)
print(ra == rb, ra != rb, ra == rd, hash(ra) == hash(a), ra == 3, ra.__eq__(3), ra.__lt__(rb))
attempt(lambda: ra < rb)
unhashed = ref(d, lambda r: None)
del a, d
done = collect(0, 0, 0)
print(ra() is None, ra == rb, ra == ra, ra != ra, hash(ra) == hash(C(1)), ra == ref(b))
attempt(hash, rd)
attempt(hash, unhashed)
unhashable = type("L", (list,), {})()
attempt(hash, ref(unhashable))
print(repr(rd).startswith("<weakref at 0x"), repr(rd).endswith("; dead>"))
print(repr(rb).split(" at ")[1].split("; ")[1:], "to 'C' at" in repr(rb), repr(ref(C)).endswith("(C)>"))

# callback
r = ref(b, print)
print(r.__callback__ is print, ref(b).__callback__)
attempt(lambda: setattr(r, "__callback__", None))
log = []
del r
done = collect(0, 0, 0)
r = ref(b, lambda r: log.append((r(), r.__callback__)))
s = ref(b, lambda s: log.append("newer"))


def show(o):
    print(weakref.getweakrefcount(o), weakref.getweakrefs(o)[0] is rb, weakref.getweakrefs(o)[1] is s, weakref.getweakrefs(o)[2] is r)


show(b)
del b
done = collect(0, 0, 0)
print(log, r(), r.__callback__)
print(weakref.getweakrefcount(1), weakref.getweakrefs(1))


# subclasses
class Plain(ref):
    pass


class Slotted(ref):
    __slots__ = ("x",)


class Named(ref):
    def __new__(cls, o, callback=None, name=""):
        self = super().__new__(cls, o, callback)
        self.name = name
        return self

    def __init__(self, o, callback=None, name=""):
        super().__init__(o, callback)

    def __call__(self):
        o = super().__call__()
        return o and (self.name, o)


c = C(5)
p = Plain(c)
p.attribute = 3
q = Slotted(c)
q.x = 4
attempt(lambda: q.y)
attempt(lambda: setattr(q, "y", 1))
n = Named(c, None, "n")


def show(o):
    print(p(), p.__dict__, q.x, n(), Plain(o) is Plain(o), p == q == n, ref(o) is ref(o), type(ref(o)))


show(c)
done = collect(0, 0, 0)
print(weakref.getweakrefcount(c), [type(x).__name__ for x in weakref.getweakrefs(c)])
attempt(lambda: ref(q))
print(ref(p)() is p)
attempt(Plain, c, None, 1)
attempt(lambda: Plain(c, foo=1))
attempt(lambda: Plain())
del c
done = collect(0, 0, 0)
print(p(), q(), n(), repr(p).split(" at ")[0])
print(C.__weakref__.__doc__, type(C.__weakref__).__name__)
c = C()
print(c.__weakref__, ref(c) is c.__weakref__)
r = ref(c)
print(c.__weakref__ is r)
attempt(lambda: setattr(c, "__weakref__", 1))
