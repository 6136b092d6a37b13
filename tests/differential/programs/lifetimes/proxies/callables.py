"""Proxies of what can be called: functions, classes, bound methods, partial objects, generators' functions."""
import functools
import gc
from weakref import CallableProxyType, ProxyType, proxy


def greet(name, *, mark='!'):
    """Greets."""
    return f'hello {name}{mark}'


p = proxy(greet)
print(type(p) is CallableProxyType, callable(p), p('you'), p('you', mark='?'), p.__name__, p.__doc__, p.__kwdefaults__)
print(list(map(p, 'ab')), sorted('ba', key=p), functools.partial(p, mark='.')('z'))
p.mark = 'set through the proxy'
print(greet.mark, vars(greet))
for bad in (lambda: p(), lambda: p(1, 2), lambda: p(nothing=1)):
    try:
        bad()
    except TypeError as error:
        print(error)


class Model:
    count = 0

    def __new__(cls, *args):
        cls.count += 1
        return super().__new__(cls)

    def __init__(self, *args):
        self.args = args

    def method(self):
        return self.args


cls = proxy(Model)
m = cls(1, 2)
print(type(cls).__name__, type(m) is Model, m.args, cls.count, cls.__name__, cls.method(m), isinstance(m, Model))
for bad in (lambda: isinstance(m, cls), lambda: issubclass(Model, cls), lambda: type('Sub', (cls,), {})):
    try:
        print(bad())
    except TypeError as error:
        print(error)
method = m.method
p = proxy(method)
print(p(), p.__self__ is m, p.__func__ is Model.method)
del method
gc.collect()
try:
    p()
except ReferenceError as error:
    print(error)
part = functools.partial(greet, 'partial')
p = proxy(part)
print(p(), p(mark=''), p.func is greet, p.args)


class Sometimes:
    """Becomes callable when its class does: the proxy's kind was settled before."""


s = Sometimes()
before = proxy(s)
Sometimes.__call__ = lambda self: 'called'
after = proxy(s, None)
print(type(before) is ProxyType, after is before, callable(before), s())
try:
    before()
except TypeError as error:
    print(error)
other = proxy(s, lambda p: None)
print(type(other) is CallableProxyType, other())
del Sometimes.__call__
try:
    other()
except TypeError as error:
    print(error)
