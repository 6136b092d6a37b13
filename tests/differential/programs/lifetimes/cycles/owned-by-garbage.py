# lifetime: counted
"""While callbacks and finalizers of garbage run, garbage still owns what lives, and what it owns counts it."""

import gc
import sys
import weakref

gc.disable()


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


class Leaf(Thing):
    __slots__ = ()

    def __del__(self):
        print('del', self.name)


def cycle(name, *owned):
    """What becomes garbage when it is let go, and owns something."""
    o = Thing(name)
    o.me = o
    o.owned = owned
    return o


def count(o, before):
    return sys.getrefcount(o) - before


# What lives before the garbage in the order of the collector, behind it, and in an older generation.
old = Thing('old')
gc.collect()
before = Thing('before')
garbage = [cycle('a', old, before), cycle('b', before)]
behind = Thing('behind')
garbage[0].behind = garbage[1].behind = behind
counts = {o.name: sys.getrefcount(o) for o in (old, before, behind)}


def show(r):
    print('callback', [(o.name, count(o, counts[o.name])) for o in (old, before, behind)])


refs = [weakref.ref(o, show) for o in garbage]
garbage.clear()
print('collected', gc.collect() > 0)
print('after', [(o.name, count(o, counts[o.name])) for o in (old, before, behind)])

# The last owner outside lets go in a callback: it dies with the garbage, not before.
last = Leaf('last')
old_last = Leaf('old last')
gc.collect()
o = cycle('c', last, old_last, Leaf('temporary'))


def let_go(r):
    global last, old_last
    print('callback lets go')
    last = old_last = None
    print('callback ends')


r = weakref.ref(o, let_go)
del o
print('collected', gc.collect() > 0)
print('end of collection')


# The same in a finalizer of garbage; some of it comes back.
class Finalized(Thing):
    def __del__(self):
        global kept, saved
        print('finalize', self.name, [count(o, counts[o.name]) for o in (old, before, behind)])
        kept = None
        if self.name == 'saved':
            saved = self


def finalized(name, *owned):
    o = Finalized(name)
    o.me = o
    o.owned = owned


saved = None
kept = Leaf('kept')
weak = weakref.ref(kept)
finalized('lost', kept, old)
finalized('saved', kept, before)
counts = {o.name: sys.getrefcount(o) for o in (old, before, behind)}
print('collected', gc.collect() > 0)
print(saved, weak(), [count(o, counts[o.name]) for o in (old, before, behind)])
saved = None
print('collected', gc.collect() > 0, weak(), [count(o, counts[o.name]) for o in (old, before, behind)])

# Kept as garbage.
gc.set_debug(gc.DEBUG_SAVEALL)
o = cycle('d', old, before)
counts = {o.name: sys.getrefcount(o) for o in (old, before, behind)}
del o
gc.collect()
gc.set_debug(0)
print(sum(isinstance(o, Thing) for o in gc.garbage), [count(o, counts[o.name]) for o in (old, before, behind)])
gc.garbage.clear()
gc.collect()
print([count(o, counts[o.name]) for o in (old, before, behind)])

# Young objects that own older ones, of which some own younger ones.
first = [Thing('x')]
gc.collect(0)
second = [first, Thing('y')]
first.append(second)
gc.collect(1)
third = [second, first]
second.append(third)
begin = [sys.getrefcount(o) for o in (first, second, third)]
for generation in 0, 1, 2, 0:
    gc.collect(generation)
    print(generation, [sys.getrefcount(o) for o in (first, second, third)] == begin)
