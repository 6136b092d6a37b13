# lifetime: counted
"""A subclass of ref with attributes of its own, slots, and a __del__."""
import weakref
from _mortal import Mortal as M


class Keyed(weakref.ref):
    __slots__ = ('key', 'extra')

    def __new__(cls, o, callback, key):
        return super().__new__(cls, o, callback)

    def __init__(self, o, callback, key):
        super().__init__(o, callback)
        self.key = key
        self.extra = M(f'extra of {key}')

    def __call__(self):
        print('asked', self.key)
        return super().__call__()


o = M('o')
r = Keyed(o, lambda r: print('callback for', r.key, r.extra), 'k1')
s = Keyed(o, lambda r: print('callback for', r.key), 'k2')
print(r() is o, r is s, weakref.ref(o) is r)
s = None
print('s is gone')
del o
print(r())
del r
print('--')


class Mortalref(weakref.ref):
    def __del__(self):
        print('reference dies', self() is None)


o = M('o2')
r = Mortalref(o)
r.attribute = M('attribute of the reference')
del r
print('--')
r = Mortalref(o, lambda r: print('called', r.attribute))
r.attribute = M('another')
o.ref = r
del r
del o
print('-- a reference to a reference')
o = M('o3')
r = Mortalref(o)
rr = weakref.ref(r, lambda _: print('the reference is dead'))
del r
print(rr())
