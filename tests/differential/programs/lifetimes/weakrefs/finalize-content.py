# lifetime: counted
"""What a finalizer has to do, given by detach() or peek(): who owns what of it, and in which order it goes."""

import gc
import sys
from weakref import finalize, getweakrefcount


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, 'dies')


class Function(Thing):
    def __call__(self, *args, **kwargs):
        pass


print('all of it dies')
content = finalize(Thing('object'), Function('function'), Thing('argument'), key=Thing('keyword')).detach()
print(content)

thing = Thing('object')
content = finalize(thing, Function('function'), Thing('argument'), key=Thing('keyword')).detach()
del thing
print('the tuple dies')
del content

print('what others own')
thing, function, argument = Thing('object'), Function('function'), Thing('argument')
before = sys.getrefcount(thing), sys.getrefcount(function), sys.getrefcount(argument)
f = finalize(thing, function, argument)
print(f.peek()[3], sys.getrefcount(thing) - before[0])
content = f.detach()
print(sys.getrefcount(thing) - before[0], sys.getrefcount(function) - before[1], sys.getrefcount(argument) - before[2])
content[3]['more'] = Thing('what the dict has')
print(getweakrefcount(thing))
del content
print(before == (sys.getrefcount(thing), sys.getrefcount(function), sys.getrefcount(argument)))

print('others have the dict, or the arguments')
f = finalize(thing, function, argument, Thing('second argument'))
_, _, args, kwargs = f.detach()
print(len(args), kwargs)
del args
print('the arguments are gone')

print('only the tuple has the function')
f = finalize(thing, Function('another function'))
content = f.detach()
print(len(content), hash(content[:3]) == hash(content[:3]), content[:1] == (thing,))
del content
f = finalize(thing, function)
content = f.detach()
del thing
print('only the tuple has the object')
del content

print('a chain of contents')
link = Thing('last')
for _ in range(3):
    link.content = finalize(link, function).detach()[2:]
    after = Thing('link')
    after.content = finalize(link, function).detach()
    link = after
del after
del link
print('a cycle')
thing = Thing('object in a cycle')
thing.content = finalize(thing, function).detach()
print(gc.is_tracked(thing.content))
del thing
print('collected', gc.collect() > 0)

print('the record has been changed')
thing = Thing('object')
f = finalize(thing, function)
record = finalize._registry[f]
record.index = Thing('index')
record.atexit = Thing('atexit')
del record
print(f.detach()[2])
f = finalize(thing, function)
record = finalize._registry[f]
print(f.detach()[2], record.args, record.weakref() is thing)
del f
print(getweakrefcount(thing))
del record
print(getweakrefcount(thing))

print('the class is changed')
f = finalize(thing, function)
registry = finalize._registry
finalize._registry = {}
g = finalize(thing, function)
print(f.alive, g.alive, len(finalize._registry))
finalize._registry = registry
print(f.alive, g.alive, f.detach() is not None)


class Finalizer(finalize):
    _registry = {}


h = Finalizer(thing, function)
i = finalize(thing, function)
print(h.alive, i.alive, len(Finalizer._registry), h in registry, i in registry)
print(h.detach()[2], i.detach()[2], getweakrefcount(thing))
try:
    finalize(3, function)
except TypeError as error:
    print(error)
del g
print('end', getweakrefcount(thing))
