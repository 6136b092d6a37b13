"""Runs the programs on standard input (JSON: a list of source texts), each in a fresh namespace; prints what each printed, as JSON.

The same file runs in CPython and here, so that start-up is paid once for many programs. With the argument `host` nothing can be seen of deaths.
"""

import gc
import json
import re
import sys
import weakref
from functools import partial, reduce

output = []
shows_deaths = sys.argv[1] != 'host'


def show(*values):
    output.append(re.sub('0x[0-9a-f]+', '0x', ' '.join(str(value) for value in values)))


def echo(*values):
    show('echo', *values)
    return values[-1]


class M:
    """Says when it dies. Every operation gives a new object, whose name tells how it came about."""

    def __init__(self, name='m', *held):
        self.name = name
        if held:
            self.held = held

    def __repr__(self):
        return self.name

    if shows_deaths:
        def __del__(self):
            show('dies', self.name)

    def __add__(self, other):
        return M(f'({self.name}+)')

    def __radd__(self, other):
        return M(f'(+{self.name})')

    def __sub__(self, other):
        return self

    def __mul__(self, other):
        return other

    def __iadd__(self, other):
        return M(f'({self.name}+=)')

    def __neg__(self):
        return M(f'-{self.name}')

    def __lt__(self, other):
        show('lt', self.name)
        return M(f'({self.name}<)')

    def __eq__(self, other):
        show('eq', self.name)
        return self is other

    __hash__ = object.__hash__

    def __bool__(self):
        show('bool', self.name)
        return len(self.name) % 3 != 0

    def __getitem__(self, key):
        return M(f'{self.name}[]')

    def __setitem__(self, key, value):
        self.item = value

    def __call__(self, *args, **kwargs):
        return M(f'{self.name}()', *args)

    def __contains__(self, item):
        show('contains', self.name)
        return M(f'{self.name}?')

    def __iter__(self):
        for i in range(2):
            yield M(f'{self.name}@{i}')

    def __delitem__(self, key):
        show('delitem', self.name)

    def __init_subclass__(cls, k=None):
        show('subclass', k)
        if not shows_deaths and '__del__' in cls.__dict__:
            del cls.__del__

    def __aiter__(self):
        self.turns = 2
        return self

    async def __anext__(self):
        self.turns -= 1
        if self.turns < 0:
            raise StopAsyncIteration
        return M(f'{self.name}@{self.turns}')

    async def __aenter__(self):
        return M(f'{self.name}.in')

    async def __aexit__(self, kind, error, traceback):
        show('aexit', self.name, kind and kind.__name__)

    def __enter__(self):
        show('enter', self.name)
        return M(f'{self.name}.in')

    def __exit__(self, kind, error, traceback):
        show('exit', self.name, kind and kind.__name__)
        return len(self.name) % 2 == 0

    def __await__(self):
        show('await', self.name)
        yield self
        return M(f'{self.name}.awaited')

    def __format__(self, spec):
        return f'<{self.name}>'

    @property
    def part(self):
        return M(f'{self.name}.part')

    def method(self, a=None, *rest, k=None):
        del a
        show('method of', self.name)
        return k

    def me(self):
        return self

    def take(self, other):
        self.taken = other
        return other


# An instance lets go of its attributes in the order in which any instance had them first, if few have been made by then: see to one order.
first = M('first', None)
for attribute in 'item', 'taken', 'turns', 'field', 'other':
    setattr(first, attribute, None)
del first


def ref(o, name=None):
    if not shows_deaths:
        return lambda: o
    try:
        return weakref.ref(o, None if name is None else lambda r: show('ref', name, r()))
    except TypeError:
        return lambda: None


alive = []


def kept(function):
    """Where nothing can be seen of deaths, what the function makes lives until the program ends."""
    if shows_deaths:
        return function

    def make(*args):
        alive.append(function(*args))
        return alive[-1]

    return make


def drive(coroutine):
    try:
        while True:
            show('paused at', coroutine.send(None))
    except StopIteration as stop:
        return stop.value


def more():
    """True a few times: the condition of a loop that ends even if the program has lost its `break`."""
    global turns
    turns += 1
    return turns % 4 != 0


class Weak:
    """What the programs use of `weakref`, where nothing can be seen of deaths."""

    finalize = staticmethod(lambda o, *args: None)
    proxy = staticmethod(lambda o, callback: o)


NAMES = {
    'M': M,
    'echo': echo,
    'print': show,
    'ref': ref,
    'drive': drive,
    'kept': kept,
    'more': more,
    'gc': gc,
    'partial': partial,
    'reduce': reduce,
    'weakref': weakref if shows_deaths else Weak,
    '__name__': 'program',
}


def run(source):
    global turns
    output.clear()
    turns = 0
    namespace = dict(NAMES)
    try:
        exec(compile(source, 'program', 'exec'), namespace)
    except Exception as error:
        show('ended by', type(error).__name__, error if isinstance(error, SyntaxError) else '')
        del error
    show('== end')
    while alive:
        try:
            alive.pop().close()
        except Exception as error:
            show('closing', type(error).__name__)
    for name in [name for name in namespace if name not in NAMES]:
        if name in namespace:
            del namespace[name]
    show('== deleted')
    gc.collect()
    namespace.clear()
    gc.collect()


def unraisable(hint):
    if shows_deaths:
        show('unraisable', type(hint.exc_value).__name__)


def main():
    gc.disable()
    sys.unraisablehook = unraisable
    for source in json.loads(sys.stdin.read()):
        run(source)
        print(json.dumps(output))


main()
