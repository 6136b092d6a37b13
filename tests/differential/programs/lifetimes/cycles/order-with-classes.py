# lifetime: counted
"""What a class holds comes behind what others hold, once a collection has passed: its namespace is an object of its own."""
import gc

from _mortal import Mortal as M

gc.disable()


def dictionary(name):
    made = {}
    made['me'] = made, M(name)
    return made


def make():
    class C:
        shared = M('of the class')

        def method(self):
            pass

        method.attribute = M('of its method')

    d = dictionary('of the dict')
    o = M('of the instance')
    o.me = o, C
    return C, d, o


class Meta(type):
    pass


def make_nested():
    class Outer(metaclass=Meta):
        first = M('of Outer')

        class Inner:
            second = M('of Inner')

    Outer.me = Outer
    Outer.Inner.third = M('set in Inner')
    d = dictionary('of the dict')
    return Outer, d


for function in make, make_nested:
    print('--', function.__name__)
    print('at once')
    held = function()
    del held
    gc.collect()
    print('after a collection')
    held = function()
    gc.collect()
    del held
    gc.collect()
    print('after three')
    held = function()
    for _ in range(3):
        gc.collect()
    del held
    gc.collect()
