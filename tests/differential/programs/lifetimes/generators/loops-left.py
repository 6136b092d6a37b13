# lifetime: counted
"""What the loops of a generator walk dies when they are left: at their end, by break, return, an exception, close and with the generator."""
import gc
import weakref
from _mortal import Mortal


class Items:
    """Iterable, and no sequence."""

    def __init__(self, *names):
        self.names = names

    def __iter__(self):
        return iter([Mortal(name) for name in self.names])

    def __del__(self):
        print('iterable dies', *self.names)


def nested(how):
    for outer in [Mortal('a'), Mortal('b')]:
        for inner in Items('c', 'd'):
            got = yield f'{outer}{inner}'
            if how == 'break':
                break
            if how == 'return':
                return 'returned'
            if how == 'raise':
                raise ValueError(got)
        print('inner loop over', inner)
    else:
        print('no break', outer)
    yield 'last'


def drive(how):
    print('--', how)
    steps = nested(how)
    try:
        for value in steps:
            print(value)
            if how == 'close':
                steps.close()
            if how == 'throw':
                steps.throw(KeyError('thrown'))
            if how == 'drop':
                break
    except (ValueError, KeyError) as error:
        print('caught', repr(error))
    del steps
    print('done')


for how in ('exhaust', 'break', 'return', 'raise', 'throw', 'close', 'drop'):
    drive(how)


def yields_its_variable(things):
    for thing in things:
        kept = yield thing
        print('sent', kept)
        del thing


print('-- values')
steps = yields_its_variable([Mortal('e'), Mortal('f')])
print(next(steps))
print(steps.send(Mortal('g')))
steps.close()
del steps

print('-- unpacked')


def pairs(things):
    for a, b in things:
        yield a
        a = b


for a in pairs([(Mortal('i'), Mortal('j')), [Mortal('k'), Mortal('l')]]):
    print(a)
del a

print('-- a cycle through what is walked')


def cyclic(box):
    for thing in [Mortal('m'), box]:
        yield thing


box = []
steps = cyclic(box)
box.append(steps)
watched = weakref.ref(next(steps))
next(steps)
gc.collect()
del box, steps
print(watched() is not None)
gc.collect()
print(watched())

print('-- swapped')


def swapped(a, b):
    a, b = b, a
    print(a, b)
    a, b = Mortal('n'), a
    print(a, b)
    (a, b), c = (b, a), Mortal('o')
    print(a, b, c)
    [a, *b] = a, b, c
    print(a, b)


swapped(Mortal('p'), Mortal('q'))
print('end')
