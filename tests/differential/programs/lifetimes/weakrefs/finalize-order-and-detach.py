# lifetime: counted
"""Several finalizers of one object; detached, called by hand, and those that still stand at the exit."""
import weakref
from _mortal import Mortal as M

o = M('o')
first = weakref.finalize(o, print, 'first', M('argument of first'))
second = weakref.finalize(o, print, 'second', end=' with a keyword\n')
third = weakref.finalize(o, print, 'third')
print(first.alive, first.peek()[2][0], second.peek()[3])
del o
print(first.alive, first.peek(), first(), first.detach())
print('-- detached')
o = M('o2')
f = weakref.finalize(o, print, 'never', M('argument'))
details = f.detach()
print(details[0] is o, details[2], f.alive)
del details
print('details gone')
del o
print('-- called by hand')
o = M('o3')
f = weakref.finalize(o, lambda *args: args, 1, M('in result'))
result = f()
print(result, f())
del result
del o
print('-- a finalizer that keeps its object alive by its argument')
o = M('o4')
f = weakref.finalize(o, print, 'only at the exit', o)
del o
print(f.alive, f.atexit)
print(f.detach()[0])
print('-- made in a finalizer')
o = M('o5')
p = M('o6')
weakref.finalize(o, lambda: weakref.finalize(p, print, 'made later'))
del o
del p
print('-- at exit, newest first')
a, b, c = M('a'), M('b'), M('c')
weakref.finalize(a, print, 'exit a')
weakref.finalize(b, print, 'exit b').atexit = False
weakref.finalize(c, print, 'exit c')
