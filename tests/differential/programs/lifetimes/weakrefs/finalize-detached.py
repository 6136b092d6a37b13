# lifetime: counted
"""A finalizer that is detached dies when detach() ends, before its result; what that has takes no notice of it."""

import gc
import sys
from weakref import finalize, getweakrefcount


class Thing:
    def __del__(self):
        print('thing dies')


class Finalizer(finalize):
    __slots__ = ('thing',)

    def __del__(self):
        print('finalizer dies', getweakrefcount(self.thing) if hasattr(self, 'thing') else '')


class Argument:
    def __del__(self):
        print('argument dies')


def say(text):
    print(text)
    return text


thing = Thing()
print([Finalizer(thing, print).detach() is None, say('after')])
print(Finalizer(thing, print, Argument(), key=Argument()).detach() is None)

f = Finalizer(thing, print)
f.thing = thing
taken = f.detach()
print(len(taken), taken[0] is thing, taken[1] is print, taken[2:], f.detach(), f.alive)
del f
print('kept', getweakrefcount(thing))
taken[3]['itself'] = taken
print(gc.is_tracked(taken[3]))
del taken, thing
print('in a cycle')
print(gc.collect() > 0)

# The last who has the finalizer lets go of it meanwhile; fields of its record are missing.
thing = Thing()
f = Finalizer(thing, print, Argument(), 2, a=3)
record = finalize._registry[f]
print(type(record).__name__, record.args[1:], record.kwargs, record.func is print, record.weakref() is thing)
record.args = ('another',)
record.kwargs = {'b': 4}
print(f.peek()[2:])
del record.func
try:
    f.peek()
except AttributeError as error:
    print(type(error).__name__)
try:
    f.detach()
except AttributeError as error:
    print(type(error).__name__, f.alive)
del f
print(sys.getrefcount(record) <= 2)
