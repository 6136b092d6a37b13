"""WeakSet, WeakValueDictionary, WeakKeyDictionary: methods, views, death."""
import collections.abc
import copy
import gc
import weakref
from _attempt import attempt


def collect(*nothing):
    # The arguments overwrite what a JavaScript engine's frame still holds of earlier calls.
    gc.collect()


class C:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"C({self.name!r})"

    def __lt__(self, other):
        return self.name < other.name


def names(items):
    return sorted(item.name for item in items)


a, b, c, d = (C(name) for name in "abcd")

# WeakSet
s = weakref.WeakSet([a, b])
print(len(s), a in s, c in s, 1 in s, names(s), s == weakref.WeakSet([b, a]), s == {a, b}, s != weakref.WeakSet())
attempt(weakref.WeakSet, [1])
attempt(weakref.WeakSet, 1, 2)
attempt(s.add, 1)
attempt(weakref.WeakSet().pop)
attempt(lambda: s < 3)
attempt(lambda: hash(s))
try:
    s.remove(c)
except KeyError as error:
    print(type(error.args[0]).__name__, error.args[0]() is c)
s.add(c)
s.discard(d)
s.remove(a)
print(names(s), names(s | [a]), names(s & [b, d]), names(s - [b]), names(s ^ [b, d]))
attempt(lambda: names([a] | s))
t = s.copy()
t |= [d]
print(names(t), names(s), type(t).__name__)
t &= [b, c]
print(names(t))
t -= [b]
print(names(t))
t ^= [a, c]
print(names(t), names(s.union([a])), names(s.intersection([b])), names(s.difference([b])), names(s.symmetric_difference([d])))
s.update([a, d])
s.difference_update([d])
s.intersection_update([a, b])
s.symmetric_difference_update([b, c])
print(names(s), s.issubset([a, c, d]), s <= weakref.WeakSet([a]), s < weakref.WeakSet([a, c, d]), s >= weakref.WeakSet([a]), s > s, s.issuperset([c]), s.isdisjoint([b]))
print(names(copy.copy(s)), s.__reduce__()[0].__name__, names(s.__reduce__()[1][0]), isinstance(s, collections.abc.MutableSet), weakref.WeakSet[int])
s -= s
print(len(s), repr(s))
s = weakref.WeakSet([a, b, c])
taken = s.pop()
print(len(s), taken in (a, b, c), taken in s)
s.clear()
print(len(s), list(s))

s = weakref.WeakSet()
keep = [C(str(i)) for i in range(5)]
s.update(keep)


def half_iterated():
    global keep
    it = iter(s)
    first = next(it)
    keep = [first]
    done = collect(0, 0, 0)
    print(len(s), names(it), len(s), names(s) == [first.name], type(it).__name__)


half_iterated()
del keep
done = collect(0, 0, 0)
print(len(s))


class MySet(weakref.WeakSet):
    def add(self, item):
        print("add", item)
        super().add(item)


m = MySet([a])
print(type(m.copy()).__name__, type(m | [c]).__name__, m.data == {weakref.ref(a)}, sorted(vars(m)))

# WeakValueDictionary
v = weakref.WeakValueDictionary({"a": a}, b=b)
print(len(v), v["a"], v.get("x"), v.get("x", 1), "a" in v, "x" in v, [1] == 1, sorted(v), sorted(v.items()), sorted(v.values()))
attempt(lambda: v["x"])
attempt(lambda: v.pop("x"))
attempt(lambda: v[[]])
attempt(lambda: [] in v)
attempt(lambda: weakref.WeakValueDictionary({}, {}))
attempt(lambda: weakref.WeakValueDictionary(1))
attempt(lambda: weakref.WeakValueDictionary([1]))
attempt(lambda: v.__setitem__("x", 1))
attempt(lambda: v.__delitem__("x"))
print(v.pop("x", 5), v.pop("x", 5, 6), v.setdefault("c", c), v.setdefault("c", d), v.pop("c"))
attempt(lambda: weakref.WeakValueDictionary().popitem())
print(sorted((v | {"d": d}).items()), sorted(({"d": d} | v).items()), type({"d": d} | v).__name__)
attempt(lambda: v | [("d", d)])
v |= [("d", d)]
print(sorted(v.items()), v == {"a": a, "b": b, "d": d}, v != {}, dict(v) == dict(v.copy()))
print(type(v.keys()).__name__, type(iter(v)).__name__, [type(r).__name__ for r in v.valuerefs()], [r.key for r in v.itervaluerefs()])
print(repr(v).startswith("<WeakValueDictionary at 0x"), isinstance(v, collections.abc.MutableMapping), weakref.WeakValueDictionary[int, str])
attempt(lambda: hash(v))
attempt(lambda: reversed(v))
deep = copy.deepcopy(v)
print(type(deep).__name__, sorted(deep.items()), deep["a"] is a)
print(v.popitem(), len(v))
v.clear()
print(len(v), list(v.items()))

keep = {i: C(str(i)) for i in range(6)}
v = weakref.WeakValueDictionary(keep)
items = v.items()
print(next(items)[0])
del keep[2], keep[4]
done = collect(0, 0, 0)
print([key for key, _ in items], len(v), sorted(v))
items = iter(v)
next(items)
v[9] = a
attempt(lambda: list(items))
x = C("x")
v = weakref.WeakValueDictionary(x=x)
y = C("y")
v["x"] = y
del x
done = collect(0, 0, 0)
print(v["x"], len(v))
del y
done = collect(0, 0, 0)
attempt(lambda: v["x"])
print(len(v), "x" in v, v.setdefault("x", a), v.get("x"))

# WeakKeyDictionary
k = weakref.WeakKeyDictionary({a: 1, b: [2]})
print(len(k), k[a], k.get(c), k.get(c, 3), a in k, c in k, 1 in k, sorted(k.items()), sorted(k.values(), key=str), names(k))
for f in (lambda: k[c], lambda: k.pop(c), lambda: k.__delitem__(c)):
    try:
        f()
    except KeyError as error:
        print(type(error.args[0]).__name__, error.args[0]() is c)
attempt(lambda: k[1])
attempt(lambda: k.get(1))
attempt(lambda: k.__setitem__(1, 2))
attempt(lambda: k.pop(c, 1, 2))
attempt(lambda: weakref.WeakKeyDictionary().popitem())
attempt(lambda: weakref.WeakKeyDictionary(1))
attempt(lambda: k.update(x=1))
print(k.pop(c, 7), k.setdefault(c, 8), k.setdefault(c, 9), k.pop(c), names(r() for r in k.keyrefs()))
print(sorted((k | {c: 3}).items()), sorted(({c: 3} | k).items()), type({c: 3} | k).__name__)
k |= {d: 4}
print(sorted(k.items()), k == {a: 1, b: [2], d: 4})
deep = copy.deepcopy(k)
print(sorted(deep.items()), deep[b] is k[b], copy.copy(k)[b] is k[b])
del k[d]
k.update([(d, 5)])
print(k[d], k.popitem(), len(k), repr(k).startswith("<WeakKeyDictionary at 0x"))
keep = [C(str(i)) for i in range(5)]
k = weakref.WeakKeyDictionary((key, key.name) for key in keep)
values = k.values()
next(values)
keep = keep[:1] + keep[3:]
done = collect(0, 0, 0)
print(list(values), len(k), names(k))
it = iter(k)
next(it)
del keep[1:]
done = collect(0, 0, 0)
print(len(k))
del it
done = collect(0, 0, 0)
print(len(k), names(k))


class Registry(weakref.WeakValueDictionary):
    def __missing__(self, key):
        return "missing"

    def __getitem__(self, key):
        return "<", super().__getitem__(key)


r = Registry(a=a)
print(r["a"], r.get("a"), type(r.copy()).__name__, type(copy.deepcopy(r)).__name__, sorted(vars(r)))
