# lifetime: counted
"""Bound methods got through a proxy own the referent; calls through one keep it while they run."""
from weakref import WeakMethod, proxy
from _mortal import Mortal


class M(Mortal):
    def method(self, *args):
        print('in method', self.name, *args)
        return self.name

    def drop(self):
        global m
        m = None
        print('dropped, still', self.name)
        return 'after'

    def generator(self):
        yield self.name
        yield 'more'

    @property
    def dropping(self):
        return self.drop()

    @classmethod
    def of_class(cls):
        return cls.__name__

    @staticmethod
    def static(*args):
        return args


m = M('a')
p = proxy(m)
bound = p.method
del m
print(p.name, bound(1), bound.__self__.name)
del bound
m = M('b')
p = proxy(m)
print(p.drop(), '--')
m = M('c')
p = proxy(m)
print(p.dropping, '--')
m = M('d')
p = proxy(m)
g = p.generator()
print(next(g))
m = None
print(p.name, next(g))
g.close()
print('closed')
m = M('e')
p = proxy(m)
print(p.method(p.drop()))
m = M('f')
p = proxy(m)
print(p.static(p.name, p.drop()))
m = M('g')
p = proxy(m)
try:
    print(p.method(p.drop(), p.name))
except ReferenceError as error:
    print('error', error)
m = M('h')
p = proxy(m)
w = WeakMethod(p.method)
print(w()(2))
m = None
print(w())
m = M('i')
p = proxy(m)
print(list(map(p.method, 'xy')))
for x in map(p.method, 'xyz'):
    m = None
print(x)
m = M('j')
p = proxy(m)
try:
    print(p.missing(p.drop()))
except AttributeError as error:
    print(error)
print(m is not None)
m = None
try:
    p.method
except ReferenceError as error:
    print(error)
