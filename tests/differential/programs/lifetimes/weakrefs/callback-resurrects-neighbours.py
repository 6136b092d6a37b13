# lifetime: counted
"""A callback cannot bring its object back, but it can keep what the dying object holds."""
import weakref
from _mortal import Mortal as M

saved = []


class Owner(M):
    pass


part = M('part')
owner = Owner('owner', part=part)
part_ref = weakref.ref(part)
watch = weakref.ref(owner, lambda r: saved.append(part_ref()))
del part
del owner
print('saved', saved)
saved.clear()
print('-- by __del__')


class Saving(M):
    def __del__(self):
        print('saving', self.part)
        saved.append(self.part)
        super().__del__()


o = Saving('saving', part=M('its part'))
watch = weakref.ref(o.part, lambda r: print('part is dead'))
del o
print('saved', saved)
saved.clear()
print('-- resurrected itself')


class Phoenix(M):
    def __del__(self):
        super().__del__()
        saved.append(self)


o = Phoenix('phoenix')
watch = weakref.ref(o, lambda r: print('phoenix is dead'))
del o
print(watch(), saved)
saved.clear()
print(watch())
print('-- resurrected after its references were made in __del__')


class Referring(M):
    def __del__(self):
        global watch
        watch = weakref.ref(self, lambda r: print('made too late to be called?'))
        print('made', watch() is self)


o = Referring('referring')
del o
print(watch)if False else print(watch() is None)
