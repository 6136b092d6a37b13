"""What a container finds again by the references that its item has, it finds as one that makes a reference each time."""

from weakref import WeakKeyDictionary, WeakSet, getweakrefcount, ref


class C:
    pass


class Equal:
    def __eq__(self, other):
        print('eq')
        return isinstance(other, Equal)

    def __hash__(self):
        print('hash')
        return 5


def state(label, *values):
    print(label, *values)


# The same item in more containers than one is looked through.
o = C()
sets = [WeakSet() for _ in range(7)]
for i, s in enumerate(sets):
    if i % 2:
        s.add(o)
state('in', [o in s for s in sets], getweakrefcount(o))
for s in sets:
    s.add(o)
    s.add(o)
state('added', [len(s) for s in sets], getweakrefcount(o))
for s in sets[::3]:
    s.discard(o)
    s.discard(o)
state('discarded', [o in s for s in sets], [len(s) for s in sets])

# A reference of the container that it no longer has.
d = WeakKeyDictionary()
d[o] = 1
kept = next(iter(d.data))
del d[o]
state('deleted', o in d, d.get(o, 'none'), len(d))
d[o] = 2
state('set anew', d[o], len(d), next(iter(d.data)) is kept)
del kept
d.data.clear()
state('cleared', o in d, d.get(o))
try:
    del d[o]
except KeyError as error:
    print(type(error).__name__, isinstance(error.args[0], ref))

# One that the program has put there.
s = WeakSet()
s.data.add(ref(o))
state('foreign', o in s, len(s))
s.add(o)
state('still one', len(s), [r.__callback__ for r in s.data])
s.remove(o)
state('gone', len(s), o in s)
d = WeakKeyDictionary()
mine = ref(o, print)
d.data[mine] = 'mine'
d[o] = 'theirs'
state('key stays', list(d.data)[0] is mine, d[o], len(d))
del mine, d

# Equality and hash of the item are asked for as often as ever.
a, b = Equal(), Equal()
s = WeakSet()
for label, act in [('add', s.add), ('add equal', s.add), ('in', s.__contains__), ('discard', s.discard), ('discard', s.discard)]:
    print(label)
    act(b if label == 'add equal' else a)
    print(len(s))
d = WeakKeyDictionary()
for i, key in enumerate([a, b, a]):
    print('set', i)
    d[key] = i
print('get', d[b], d.get(a), len(d))
del d[b]
print(len(d))

# A class gets an equality of its own, and loses it.
p, q = C(), C()
s = WeakSet([p])
C.__eq__ = lambda self, other: True
C.__hash__ = lambda self: 1
s.add(q)
state('changed', len(s), q in s, p in s)
del C.__eq__, C.__hash__
state('again', p in s, len(s))


class Slotted(WeakSet):
    __slots__ = ('data', 'more')


class Early(WeakKeyDictionary):
    def __init__(self):
        self.early = 1
        super().__init__()


class Computed(WeakSet):
    @property
    def data(self):
        print('asked')
        return self.kept

    @data.setter
    def data(self, value):
        self.kept = value


for s in Slotted(), Computed():
    s.add(o)
    s.add(o)
    state(type(s).__name__, len(s), o in s, s.pop() is o, len(s))
e = Early()
e[o] = 1
e[o] += 1
state('early', e[o], list(e) == [o], len(e))
s = Slotted([o])
del s.data
try:
    o in s
except AttributeError as error:
    print(error)
for wrong in 5, 'text', object():
    try:
        s.data = set()
        print(wrong in s)
        s.discard(wrong)
    except TypeError as error:
        print(error)
