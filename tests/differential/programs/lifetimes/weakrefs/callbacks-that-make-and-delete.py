# lifetime: counted
"""Callbacks that make references, delete others, replace what is watched, and collect."""
import gc
import weakref
from _mortal import Mortal as M

others = {}


def delete_other(name):
    def callback(reference):
        print('deletes', name, 'alive' if others[name]() else 'dead')
        del others[name]
    return callback


o = M('o')
others['a'] = weakref.ref(o, delete_other('c'))
others['b'] = weakref.ref(o, lambda r: print('b is called'))
others['c'] = weakref.ref(o, delete_other('b'))
del o
print(list(others))
others.clear()
print('-- makes another generation')
generation = 0


def again(reference):
    global generation, current, watch
    generation += 1
    print('generation', generation)
    if generation < 4:
        current = M(f'm{generation}')
        watch = weakref.ref(current, again)
        if generation == 2:
            del current


current = M('m0')
watch = weakref.ref(current, again)
del current
print('watched', watch())
del current
print('-- collects')
loop = M('in a loop')
loop.me = loop
inner = M('alone')
watch = weakref.ref(inner, lambda r: print("collected", bool(gc.collect())))
del loop
print('loop is unreachable')
del inner
print('-- a callback takes the last reference to its own reference')
holder = [M('held')]
holder.append(weakref.ref(holder[0], lambda r: (print('called'), holder.clear())))
target = holder.pop(0)
del target
print(holder)
