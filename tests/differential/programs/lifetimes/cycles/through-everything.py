# lifetime: counted
"""Cycles through each kind of object that can hold another."""
import gc
from collections import OrderedDict, defaultdict, deque
from functools import partial
from itertools import chain, cycle as forever
from types import MethodType, SimpleNamespace
from _mortal import Mortal as M

gc.collect()


def check(name, o, close):
    close(o)
    del o
    gc.collect()
    print('--', name)


def function(o):
    o.x = lambda: o


def default(o):
    def f(x=o):
        pass
    o.x = f


def descriptor(o):
    class C:
        p = property(lambda self: o)
    o.x = C


def instance_of_own_class(o):
    class C:
        pass
    C.instance = C()
    C.instance.o = o
    o.x = C.instance


def generator(o):
    def g():
        yield o
    o.x = g()
    next(o.x)


def exception(o):
    try:
        raise ValueError(o)
    except ValueError as e:
        o.x = e


for name, close in {
    'list': lambda o: setattr(o, 'x', [o]),
    'tuple': lambda o: setattr(o, 'x', (o,)),
    'dict value': lambda o: setattr(o, 'x', {1: o}),
    'dict key': lambda o: setattr(o, 'x', {o: 1}),
    'set': lambda o: setattr(o, 'x', {o}),
    'deque': lambda o: setattr(o, 'x', deque([o])),
    'OrderedDict': lambda o: setattr(o, 'x', OrderedDict(k=o)),
    'defaultdict': lambda o: setattr(o, 'x', defaultdict(o.__repr__)),
    'SimpleNamespace': lambda o: setattr(o, 'x', SimpleNamespace(o=o)),
    'iterator': lambda o: setattr(o, 'x', iter([o])),
    'map': lambda o: setattr(o, 'x', map(o.__repr__, ())),
    'zip': lambda o: setattr(o, 'x', zip([o])),
    'chain': lambda o: setattr(o, 'x', chain([o])),
    'cycle': lambda o: setattr(o, 'x', forever([o])),
    'partial': lambda o: setattr(o, 'x', partial(print, o)),
    'bound method': lambda o: setattr(o, 'x', o.__repr__),
    'made method': lambda o: setattr(o, 'x', MethodType(print, o)),
    'function': function,
    'default': default,
    'descriptor': descriptor,
    'instance of its own class': instance_of_own_class,
    'generator': generator,
    'exception': exception,
    'slice': lambda o: setattr(o, 'x', slice(o)),
    'dict view': lambda o: setattr(o, 'x', {1: o}.values()),
}.items():
    check(name, M(f'through {name}'), close)
