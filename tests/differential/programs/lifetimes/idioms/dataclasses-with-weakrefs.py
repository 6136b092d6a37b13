"""Dataclasses with weakref_slot, frozen and compared ones as keys and values of weak containers."""
import gc
from dataclasses import dataclass, field, fields, replace
from weakref import ref, WeakKeyDictionary, WeakSet, proxy


@dataclass(slots=True, weakref_slot=True)
class Slotted:
    x: int
    tags: list = field(default_factory=list)


@dataclass(slots=True)
class NoWeak:
    x: int


@dataclass(slots=True, weakref_slot=True, frozen=True)
class Key:
    name: str
    extra: object = field(default=None, compare=False, repr=False)


@dataclass(slots=True)
class Sub(Slotted):
    y: int = 0


s = Slotted(1)
r = ref(s)
p = proxy(s)
p.tags.append('by proxy')
p.x += 1
print(s, r() == Slotted(2, ['by proxy']), Slotted.__slots__, [f.name for f in fields(Slotted)])
for make in (lambda: ref(NoWeak(1)), lambda: hash(s), lambda: WeakSet([s]), lambda: dataclass(weakref_slot=True)(type('D', (), {}))):
    try:
        print(make())
    except TypeError as error:
        print(error)
sub = Sub(1, y=2)
print(sub, ref(sub)() is sub, Sub.__slots__)
t = replace(s, x=9)
print(t, t.tags is s.tags, r() is s)
s = None
gc.collect()
print(r(), t)
keys = WeakKeyDictionary()
a, b = Key('a', extra=[1]), Key('a', extra=[2])
keys[a] = 'first'
keys[b] = 'second'
print(len(keys), keys[Key('a')], next(iter(keys)) is a)
del b
gc.collect()
print(len(keys))
a = replace(a, name='b')
gc.collect()
print(len(keys), a)
try:
    a.name = 'c'
except AttributeError as error:
    print(type(error).__name__, error)
c = Key('cyclic', [])
c.extra.append(c)
r = ref(c)
print(c)
del c
gc.collect()
print(r())
