# lifetime: counted
from _mortal import Mortal as M


def inner():
    x = M('x')
    raise ValueError('inner')


def outer():
    y = M('y')
    inner()


try:
    outer()
except ValueError as e:
    print('handling')
    saved = e
print('saved')
saved.__traceback__ = None
print('traceback cleared')
saved = None
try:
    outer()
except ValueError as e:
    e.with_traceback(None)
    print('with_traceback')
print('end')
