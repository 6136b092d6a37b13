"""Errors of calls that name who was meant: modules that are called, class statements with keywords."""
import time
import types
from _attempt import attempt


attempt(lambda: time())
m = types.ModuleType('mod')
attempt(lambda: m())
m.mod = 3
attempt(lambda: m(1))
m.mod = print
attempt(lambda: m(1, a=2))
m.__name__ = 3
attempt(lambda: m(*[1]))


class Module(types.ModuleType):
    def mod(self):
        pass


attempt(lambda: Module('mod')())


def twice():
    class C(metaclass=type, **{'metaclass': type}):
        pass


def no_mapping():
    class C(**3):
        pass


def no_iterable():
    class C(*3):
        pass


attempt(twice)
attempt(no_mapping)
attempt(no_iterable)


def h(*args):
    pass


attempt(lambda: h(*h))
attempt(lambda: h(1, *h))
attempt(lambda: h(*[1], *h))
attempt(lambda: h(*h, a=1))
attempt(lambda: h(*h, **{'a': 1}))
attempt(lambda: h(1, *h, **{'a': 1}))
attempt(lambda: h(**{1: 3}))
attempt(lambda: h(**{1: 3}, **{1: 5}))
attempt(lambda: h(**{1: 3}, **{(): 5}, a=1, **{'a': 2}))
attempt(lambda: type('C', (), {}, **{1: 2}))
for count in 255, 256:
    for text in ', '.join(['a'] * count + ['*rest']) + ' = x', ', '.join(['*rest'] + ['a'] * count) + ' = x', 'for ' + 'a, ' * count + '*rest in x: pass':
        try:
            compile(text, 'x', 'exec')
            print('compiles')
        except SyntaxError as e:
            print(e.msg, e.lineno, e.offset)
