# lifetime: counted
"""The end of a program with everything in it: exit functions, finalizers, then the module's names in order, and what __del__ still sees."""
import atexit
import gc
import sys
import types
from weakref import WeakValueDictionary, finalize, ref
from _mortal import Mortal

gc.disable()


class Seer(Mortal):
    def __del__(self):
        seen = [name for name in ('first', '_private', 'last', 'registry', 'Seer') if globals().get(name) is not None]
        print('dies', self.name, 'sees', seen)


first = Seer('first')
_private = Seer('private')
registry = WeakValueDictionary(first=first, other=_private)
function = lambda: first
holder = Mortal('holder', a=Mortal('in a namespace'))
module = types.ModuleType('made')
module.inner = Mortal('in a made module')
module.name = 'made'
finalize(first, print, 'finalizer of first, newest last')
finalize(_private, lambda: print('finalizer of private', len(registry)))
f = finalize(holder, print, 'not at exit')
f.atexit = False
callback = ref(_private, lambda r: print('callback of private'))


@atexit.register
def leaving():
    print('atexit', first.name, len(registry), sys.is_finalizing())


atexit.register(print, 'atexit with', Mortal('argument of atexit'))
cycle = Mortal('cycle')
cycle.self = cycle


def generator():
    try:
        yield Mortal('yielded')
    finally:
        print('generator closed')


g = generator()
next(g)
last = Seer('last')
print('end of the program')
