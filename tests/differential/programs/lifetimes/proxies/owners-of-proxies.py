# lifetime: counted
"""Who holds a proxy, and what becomes of it: shared ones, those in their own referent, callbacks that hold, resurrection."""
import gc
from weakref import getweakrefcount, getweakrefs, proxy, ref
from _mortal import Mortal

m = Mortal('m')
print(getweakrefcount(m), proxy(m) is proxy(m), getweakrefcount(m))
p = proxy(m)
q = proxy(m, None)
print(p is q, getweakrefcount(m), getweakrefs(m)[0] is p)
del p, q
print(getweakrefcount(m))
m.myself = proxy(m)
print(m.myself.myself.myself.name)
m.myself.cycle = m.myself
m.later = proxy(m, lambda p: print('never called: it died with its referent'))
del m
print('--')


class Phoenix(Mortal):
    def __del__(self):
        global saved
        super().__del__()
        print('in del', p.name)
        saved = self


phoenix = Phoenix('phoenix')
p = proxy(phoenix, lambda p: print('callback'))
del phoenix
print(saved.name, p.name, saved == p)
del saved
try:
    p.name
except ReferenceError as error:
    print(error)
print('--')
a, b = Mortal('a'), Mortal('b')
a.other, b.other = proxy(b), proxy(a)
a.strong = b
print(b.other.strong.other.name)
del b
del a
print('--')
a, b = Mortal('cyclic a'), Mortal('cyclic b')
a.other, b.other = b, a
p, q = proxy(a, lambda p: print('callback of a')), ref(b, lambda r: print('callback of b'))
a.hidden = proxy(b, lambda p: print('garbage itself'))
gc.collect()
del a, b
print(p.other.other.name)
gc.collect()
print(q(), repr(p)[-7:])


def local():
    m = Mortal('local')
    return proxy(m)


def escaping():
    m = Mortal('escaping')
    p = proxy(m)
    return lambda: (p.name, m)[0]


f = escaping()
print(f())
del f
try:
    local().name
except ReferenceError as error:
    print(error)
print('end')
