# lifetime: counted
"""What is called at exit, what it makes, and what its arguments hold."""
import atexit
import weakref
from _mortal import Mortal as M

a = M('a')
weakref.finalize(a, print, 'a is finalized', M('argument of a'))
atexit.register(print, 'exit function', M('argument of the exit function'))
c = M('c')
weakref.finalize(c, print, 'c is finalized by hand')()
weakref.finalize(c, print, 'keeps itself', c)


@atexit.register
def last():
    global d
    d = M('made at exit')
    weakref.finalize(d, print, 'd is finalized')
    print('last')


print('end of the program')
