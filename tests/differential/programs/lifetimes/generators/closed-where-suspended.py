# lifetime: counted
"""A generator that is closed at a `yield` without a handler around it lets go of its variables, then of what it waits with; GeneratorExit is for the others."""
from _mortal import Operand


class It(Operand):
    def __iter__(self):
        return self

    def __next__(self):
        return Operand('item of ' + self.name)


def plain(a, *rest):
    b = Operand('b')
    for x in It('it'):
        c = Operand('c')
        for y in It('inner'):
            Operand('waits')[Operand('operand') + (yield 1)]


def guarded(a):
    b = Operand('b')
    for x in It('it'):
        try:
            yield 1
        except KeyError:
            pass


def handling(a):
    b = Operand('b')
    for x in It('it'):
        try:
            a.missing
        except AttributeError:
            yield 1


def managing(a):
    b = Operand('b')
    for x in It('it'):
        with a:
            yield 1


def behind(a):
    b = Operand('b')
    for x in It('it'):
        try:
            pass
        finally:
            b = 1
        with a:
            pass
        yield 1


def delegating(a):
    b = Operand('b')
    for x in It('it'):
        yield from plain(a)


def captured(a):
    b = Operand('b')
    for x in It('it'):
        yield lambda: a


def looking(a):
    b = Operand('b')
    for x in It('it'):
        yield locals().keys()


def shown(a):
    for x in It('it'):
        yield 1


expression = lambda a: (Operand('value') for x in It('it') for y in It('inner'))

for make in plain, guarded, handling, managing, behind, delegating, captured, looking, shown, expression:
    print('--', make.__name__)
    g = make(Operand('a'))
    next(g)
    if make is shown:
        frame = g.gi_frame
    print(g.close(), list(g))
    print('closed')
    g = None
    g = make(Operand('a'))
    next(g)
    g = None
    print('dead')
print('-- frame', sorted(frame.f_locals))
del frame
