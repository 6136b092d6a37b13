"""Classes of weak containers, and of what they hold, that are changed when they have been used."""
from weakref import KeyedRef, WeakKeyDictionary, WeakSet, WeakValueDictionary


class Item:
    def __init__(self, n=0):
        self.n = n


class Loud(WeakValueDictionary):
    def update(self, *args, **kwargs):
        print('update', len(args), sorted(kwargs))
        super().update(*args, **kwargs)


items = [Item(i) for i in range(4)]
for make in (WeakValueDictionary, Loud):
    for args, kwargs in ([], {}), ([()], {}), ([[]], {}), ([{}], {}), ([[('a', items[0])]], {'b': items[1]}), ([], {'other': items[2], 'self_': items[3]}):
        d = make(*args, **kwargs)
        print(sorted((key, value.n) for key, value in d.items()))
for bad in (5, [1], None):
    try:
        print(len(WeakValueDictionary(bad)))
    except TypeError as error:
        print(error)
try:
    WeakValueDictionary((), a=1)
except TypeError as error:
    print(error)

original = WeakValueDictionary.update
WeakValueDictionary.update = lambda self, other=(), /, **kw: print('patched', other, sorted(kw))
print(len(WeakValueDictionary(a=items[0])))
WeakValueDictionary.update = original
print(len(WeakValueDictionary(a=items[0])))

original_call = KeyedRef.__call__
d = WeakValueDictionary(a=items[0])
print(d['a'].n, 'a' in d, [v.n for v in d.values()])
KeyedRef.__call__ = lambda self: 'instead'
print(d['a'], 'a' in d, list(d.values()))
del KeyedRef.__call__
print(d['a'].n, 'a' in d, [v.n for v in d.values()])

s, k = WeakSet(), WeakKeyDictionary()
for item in items:
    s.add(item)
    k[item] = item.n
    s.discard(item)
    s.add(item)
print(len(s), len(k), Item(1) in s, Item(1) in k)
Item.__eq__ = lambda self, other: isinstance(other, Item) and self.n == other.n
Item.__hash__ = lambda self: self.n
s, k = WeakSet(), WeakKeyDictionary()
for item in items:
    s.add(item)
    s.add(Item(item.n))
    k[item] = item.n
    k[Item(item.n)] = 'the same'
print(len(s), sorted(map(str, k.values())), Item(1) in s, Item(1) in k, k[Item(2)])
s.discard(Item(3))
print(len(s), Item(3) in s)
Item.__hash__ = None
for action in (lambda: s.add(items[0]), lambda: items[0] in s, lambda: k.get(items[0])):
    try:
        print(action())
    except TypeError as error:
        print(error)


class Bare:
    __slots__ = ()


for action in (lambda: s.add(Bare()), lambda: Bare() in s, lambda: s.discard(Bare())):
    try:
        print(action())
    except TypeError as error:
        print(error)
