# lifetime: counted
"""The steps of a generator over a weak container, whoever makes them."""

from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary, ref


class C:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def filled(names='abcde'):
    objects = [C(name) for name in names]
    return objects, WeakValueDictionary((o.name, o) for o in objects)


# A loop, next and send take turns.
objects, d = filled()
g = d.values()
print(type(g), g.gi_running, g.gi_suspended, g.gi_frame is not None)
taken = [next(g)]
for o in g:
    taken.append(o)
    if len(taken) == 2:
        taken.append(g.send(None))
        break
print(taken, g.gi_running, g.gi_suspended)
print(list(g), g.gi_frame, next(g, 'end'))
del g, taken, o

# What dies in a step finds the generator at work.
objects, d = filled()


def died(reference):
    print('died', g.gi_running, len(objects))
    try:
        next(g)
    except ValueError as error:
        print(error)


objects[1].watch = ref(objects[1], died)
watch = objects[1].watch
del objects[1].watch
g = d.values()
names = []
for o in g:
    names.append(o.name)
    if o.name == 'b':
        del objects[1], o
print(names, len(d))
del o

# What dies between the steps is passed over, and removed at the end.
for make in WeakValueDictionary.items, WeakValueDictionary.keys, WeakValueDictionary.values:
    objects, d = filled()
    seen = []
    for item in make(d):
        seen.append(str(item))
        if len(seen) == 2:
            del objects[2:4]
            seen.append(len(d.data))
    print(make.__name__, seen, len(d), len(d.data), len(d._iterating))
    del item

# The container changes.
objects, d = filled()
try:
    for o in d.values():
        extra = C('extra' + str(len(d)))
        d[extra.name] = extra
        objects.append(extra)
except RuntimeError as error:
    print(error, len(d._iterating))
del o, extra
objects, d = filled('ab')
g = iter(d.items())
print(next(g))
try:
    g.throw(KeyError('thrown'))
except KeyError as error:
    print(repr(error), g.gi_frame, len(d._iterating))
g = d.items()
next(g)
print(len(d._iterating))
g.close()
print(len(d._iterating))
del g

# The loop's variable, its generator and the container hold the item.
objects, d = filled('abc')
for o in d.values():
    if o.name == 'a':
        watch = ref(o, lambda reference: print('a is dead'))
        objects.clear()
        print(o, watch() is o)
    else:
        print('never', o)
print('loop is over')
del o

keys = [C(name) for name in 'pqr']
w = WeakKeyDictionary((key, key.name) for key in keys)
s = WeakSet(keys)
print(list(w), list(w.values()), sorted(map(repr, s)), [[k, v] for k, v in w.items()])
for key in w.keys():
    keys.remove(key)
    del key
    print(len(w), len(s))
