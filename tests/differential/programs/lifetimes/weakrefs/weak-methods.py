# lifetime: counted
"""WeakMethod: dies with its object, with its function, and compares by both."""
import weakref
from _mortal import Mortal as M


class C(M):
    def m(self):
        return f'm of {self}'

    def other(self):
        return 'other'

    @classmethod
    def k(cls):
        return 'k'


o, p = C('o'), C('p')
w = weakref.WeakMethod(o.m, lambda r: print('callback', r() is None))
print(w()(), w() == o.m, w == weakref.WeakMethod(o.m), w == weakref.WeakMethod(p.m), w == weakref.WeakMethod(o.other), hash(w) == hash(weakref.WeakMethod(o.m)))
bound = w()
del o
print('bound keeps it', bound())
del bound
print(w(), w == weakref.WeakMethod(p.m))
print('-- of a temporary')
w = weakref.WeakMethod(C('temporary').m, lambda r: print('at once'))
print(w())
print('-- of a function that goes')


def added(self):
    return 'added'


C.added = added
w = weakref.WeakMethod(p.added, lambda r: print('function gone'))
print(w()())
del added
print('name gone')
del C.added
print(w())
print('-- of a class method')
w = weakref.WeakMethod(C.k)
print(w()())
print('-- in a set')
methods = {weakref.WeakMethod(p.m), weakref.WeakMethod(p.m), weakref.WeakMethod(p.other)}
print(len(methods))
del p
print(sorted(str(w()) for w in methods))
try:
    weakref.WeakMethod(print)
except TypeError as e:
    print(e)
