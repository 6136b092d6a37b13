# lifetime: counted
import weakref
from _mortal import Mortal as M


class A:
    pass


a, b, c = A(), A(), A()
weakref.finalize(a, print, 'a at exit')
weakref.finalize(b, print, 'b at exit')
f = weakref.finalize(c, print, 'c not at exit')
f.atexit = False
del b
print('end of program')
