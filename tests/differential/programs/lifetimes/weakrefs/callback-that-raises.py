# lifetime: counted
"""What a callback raises goes to sys.unraisablehook; the others are called all the same."""
import sys
import weakref
from _mortal import Mortal as M


def hook(unraisable):
    print('unraisable', type(unraisable.exc_value).__name__, unraisable.exc_value, unraisable.object is fail, unraisable.err_msg)


sys.unraisablehook = hook


def fail(reference):
    held = M('local of the callback')
    raise ValueError('in callback', reference() is None)


o = M('o')
refs = [weakref.ref(o, lambda r: print('first')), weakref.ref(o, fail), weakref.ref(o, lambda r: print('last'))]
del o
print('-- in a loop')
for name in 'ab':
    o = M(name)
    refs = [weakref.ref(o, fail)]
del o
print('-- while an exception is on its way')


def f():
    local = M('local')
    global keep
    keep = weakref.ref(local, fail)
    raise KeyError('outer')


try:
    f()
except KeyError as e:
    print('caught', e, e.__context__)
print('-- in a with block')
with_ref = None


class Manager(M):
    def __enter__(self):
        global with_ref
        inner = M('inner')
        with_ref = weakref.ref(inner, fail)
        return inner

    def __exit__(self, *details):
        print('exit', details[0])


with Manager('manager') as inner:
    print('body')
    del inner
    print('body goes on')
print('end')
