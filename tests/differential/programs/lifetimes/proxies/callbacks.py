# lifetime: counted
"""Callbacks of proxies: newest first among references of all kinds, what they are given, and errors in them."""
import sys
from weakref import proxy, ref, finalize, getweakrefcount, getweakrefs
from _mortal import Mortal

sys.unraisablehook = lambda u: print('unraisable', type(u.exc_value).__name__, u.exc_value)


def say(text):
    return lambda r: print(text, type(r).__name__)


m = Mortal('a')
kept = [ref(m, say('1')), proxy(m, say('2')), ref(m), proxy(m), proxy(m, say('3')), ref(m, say('4'))]
finalize(m, print, 'finalizer')
print(getweakrefcount(m), [type(r).__name__ for r in getweakrefs(m)])
del m
print('--')

m = Mortal('b')
kept[:] = proxy(m, say('dropped')), proxy(m, say('kept'))
del kept[0]
del m
print('--')


def look(p):
    print('look', repr(p).endswith('; dead>'))
    try:
        p.name
    except ReferenceError as error:
        print(error)
    raise LookupError('from the callback')


m = Mortal('c')
p = proxy(m, look)
q = proxy(m, lambda p: kept.clear())
kept[:] = [Mortal('in kept'), proxy(m, say('never: the one before lets go of it'))]
del m
print('--', kept)


class Listener:
    def __init__(self, target):
        self.proxy = proxy(target, self.gone)

    def gone(self, p):
        print('listener told', p is self.proxy)


m = Mortal('d')
listener = Listener(m)
print(listener.proxy.name)
del m
m = Mortal('e')
listener.__init__(m)
del listener
print('the listener holds itself through its callback')
del m
print('--')


def chain(n):
    m = Mortal(n)
    return proxy(m, lambda p: n and held.append(chain(n - 1))), m


held = []
p, m = chain(2)
del m
print('end', held and repr(held[0]).endswith('; dead>'))
