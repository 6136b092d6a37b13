# lifetime: counted
"""Subclasses of builtins can be referred to weakly, and let go of attributes and items in order."""
import weakref
from _mortal import Mortal as M


class L(list):
    def __del__(self):
        print('list dies', len(self))


class D(dict):
    def __del__(self):
        print('dict dies', sorted(self))


class S(set):
    pass


class T(tuple):
    def __del__(self):
        print('tuple dies', len(self))


class I(int):
    def __del__(self):
        print('int dies', int(self))


class Str(str):
    def __del__(self):
        print('str dies', self.upper())


class E(Exception):
    def __del__(self):
        print('exception dies', self.args)


made = {L: [M('l1'), M('l2')], D: {'k': M('v')}, S: {M('s')}, T: (M('t1'), M('t2')), I: 7, Str: 'text', E: 'message'}
for cls in list(made):
    print('--', cls.__name__)
    o = cls(made.pop(cls))
    o.attribute = M(f'attribute of {cls.__name__}')
    try:
        r = weakref.ref(o, lambda r: print('callback'))
        print(r() is o)
    except TypeError as e:
        print(e)
    o = None
print('-- held by each other')
inner = L([M('x')])
outer = D(inner=inner)
inner.append(weakref.proxy(outer))
del inner
print(len(outer['inner']))
del outer
print('end')
