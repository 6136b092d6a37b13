# lifetime: counted
import weakref
from _mortal import Mortal as M

a = M('a')
f = weakref.finalize(a, print, 'finalizer of a', M('argument'))
print(f.alive)
del a
print(f.alive, f())
b = M('b')
g = weakref.finalize(b, print, 'g')
h = weakref.finalize(b, print, 'h')
del b
print('--')
c = M('c')
f = weakref.finalize(c, print, 'called', 'early')
f()
del c
print('--')
d = M('d')
f = weakref.finalize(d, print, 'never')
print(f.detach() is not None, f.alive)
del d
print('end')
