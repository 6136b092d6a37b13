"""Keywords for builtin classes that take none: allowed where a subclass has the other of `__new__` and `__init__` itself."""

from itertools import chain, cycle

for base, arg in ((list, 'ab'), (tuple, 'ab'), (set, 'a'), (frozenset, 'a'), (reversed, 'ab'), (cycle, 'ab'), (chain, 'ab')):
    class Plain(base):
        pass

    class Initialised(base):
        def __init__(self, *args, extra=None):
            self.extra = extra
            if base is list or base is set:
                super().__init__(*args)

    class Made(base):
        def __new__(cls, *args, extra=None):
            made = super().__new__(cls, *args)
            made.extra = extra
            return made

    for cls in (base, Plain, Initialised, Made):
        try:
            made = cls(arg, extra=3)
            print(cls.__name__, base.__name__, getattr(made, 'extra', '-'), list(made) if base is not cycle else next(made))
        except TypeError as error:
            print(cls.__name__, base.__name__, error)
    for args in ((1, 2), (arg, arg, arg)):
        try:
            base(*args)
        except TypeError as error:
            print(base.__name__, error)
for args in ((), (int,), (int, '1')):
    for cls in (map, filter):
        try:
            print(cls.__name__, list(cls(*args)))
        except TypeError as error:
            print(cls.__name__, error)
