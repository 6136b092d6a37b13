# lifetime: counted
"""Weak references that are garbage are cleared before anything runs, and stay so if the garbage is resurrected."""

import gc
import weakref

gc.disable()


class Thing:
    pass


class Reference(weakref.ref):
    pass


class Resurrected:
    def __del__(self):
        saved.append(self)


saved = []
thing = Thing()
o = Resurrected()
o.me = o
o.reference = weakref.ref(thing, lambda reference: print('never called'))
o.own = weakref.ref(o)
o.proxy = weakref.proxy(thing)
o.derived = Reference(thing)
o.things = weakref.WeakSet([thing])
del o
gc.collect()
o = saved.pop()
print(o.me is o, o.reference(), o.own(), o.derived(), list(o.things))
try:
    o.proxy.x
except ReferenceError as e:
    print(e)
del thing
print('the thing is gone')


def base_and_reference():
    class Base:
        pass

    class Derived(Base):
        pass

    return Base, weakref.ref(Derived, lambda reference: print('called', Base.__subclasses__()))


Base, reference = base_and_reference()
print(Base.__subclasses__())
gc.collect()
print(Base.__subclasses__())


class Late:
    pass


def make_finalizable(reference):
    Late.__del__ = lambda self: print('finalized', type(self).__name__)


o = Late()
o.me = o
reference = weakref.ref(o, make_finalizable)
del o
gc.collect()


# What is older dies with the garbage that owned it.
thing = Thing()
gc.collect()
gc.collect()
o = Thing()
o.me = o
o.thing = thing
o.reference = weakref.ref(thing, lambda reference: print('never called'))
reference = weakref.ref(thing, lambda reference: print('the older thing died'))
del thing, o
gc.collect(0)


# Garbage of which some is passed before it is reached, and some lives on.
class Node:
    def __init__(self, name, *others):
        self.name = name
        self.others = list(others)
        self.pair = (self, *others)


def called(reference):
    print('called for', names.pop(reference))


names = {}
first = Node('first')
second = Node('second', first)
first.others.append(second)
third = Node('third', second)
for node in first, second, third:
    names[weakref.ref(node, called)] = node.name
kept = [third]
del first, second, node
gc.collect()
print([name for name in names.values()], kept[0].others[0].name)
del third
kept.clear()
gc.collect()
print(list(names.values()))
