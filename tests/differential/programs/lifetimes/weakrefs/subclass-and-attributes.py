# lifetime: counted
import weakref
from _mortal import Mortal as M


class R(weakref.ref):
    def __new__(cls, o, callback=None, label=None):
        return super().__new__(cls, o, callback)

    def __init__(self, o, callback=None, label=None):
        super().__init__(o, callback)
        self.label = label


a = M('a')
r = R(a, lambda r: print('callback', r.label), M('label'))
print(weakref.getweakrefcount(a))
del a
print('dead', r())
del r
print('label gone')
b = M('b')
print(weakref.ref(b) is weakref.ref(b), len(weakref.getweakrefs(b)))
