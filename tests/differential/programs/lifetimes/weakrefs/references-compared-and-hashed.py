# lifetime: counted
"""References are equal as their objects are while these live, and by identity afterwards."""
import weakref
from _mortal import Mortal


class Named(Mortal):
    def __eq__(self, other):
        print('eq', self.name, other.name)
        return self.name == other.name

    def __hash__(self):
        print('hash', self.name)
        return hash(self.name)


a, b, c = Named('same'), Named('same'), Named('different')
ra, rb, rc = weakref.ref(a), weakref.ref(b, print), weakref.ref(c)
print(ra == rb, ra == rc, ra != rb, ra is weakref.ref(a), rb is weakref.ref(b, print))
print(hash(ra) == hash(rb))
d = {ra: 1}
print(d[rb], rc in d)
print('-- dead')
del a
print(ra == rb, ra == ra, ra != rb, rb == weakref.ref(b))
print(hash(ra) == hash(rb), d[ra])
print('-- never hashed while it lived')
try:
    del c
    hash(rc)
except TypeError as e:
    print(e)
print(repr(ra)[:9], repr(ra)[-6:])
print('-- counted')
print(weakref.getweakrefcount(b), len(weakref.getweakrefs(b)), weakref.getweakrefcount(1), weakref.getweakrefs(1))
r1 = weakref.ref(b)
r2 = weakref.ref(b)
p1 = weakref.proxy(b)
print(r1 is r2, weakref.getweakrefcount(b))
del r1, r2, p1
print(weakref.getweakrefcount(b))
rb = None
print('end')
