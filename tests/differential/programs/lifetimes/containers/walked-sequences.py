# lifetime: counted
"""What a loop walks stays alive until the loop ends, whatever becomes of the variable that held it, and then dies at once."""
import gc
from _mortal import Mortal

gc.disable()




def rebound():
    items = [Mortal('a'), Mortal('b')]
    for item in items:
        items = None
        print('turn', item.name)
    print('after', item.name)


def deleted():
    items = (Mortal('c'), Mortal('d'))
    for item in items:
        if item.name == 'c':
            del items
        print('turn', item.name)
    else:
        print('else', item.name)


def kept_by_its_variable():
    items = [Mortal('e')]
    for item in items:
        items.append(Mortal('f')) if len(items) < 3 else None
        print('turn', item.name, len(items))
    del item
    print('loop done')
    del items
    print('list gone')


def left():
    for item in [Mortal('g'), Mortal('h')]:
        break
    print('left with', item.name)
    for item in (Mortal('i'), Mortal('j')):
        for item in [Mortal('k'), item]:
            if item.name == 'k':
                continue
            return 'returned'


def failed():
    try:
        for item in [Mortal('l'), Mortal('m')]:
            for item in [Mortal('n')]:
                raise ValueError(item.name)
    except ValueError as error:
        print('caught', error)
    print('item', item.name)


def shrunk():
    items = [Mortal('o'), Mortal('p'), Mortal('q')]
    for item in items:
        items.pop()
        print('turn', item.name)
    print('shrunk to', len(items))


def emptied():
    items = [Mortal('r'), Mortal('s')]
    for item in items:
        items[:] = []
    print('emptied')


def comprehended():
    items = [Mortal('t'), Mortal('u')]
    names = [item.name for item in items if (items := None) is None]
    print(names)
    pairs = [(a.name, b.name) for a in [Mortal('v'), Mortal('w')] for b in (Mortal('x'), a)]
    print(pairs)
    pairs = {b.name: a.name for a in (Mortal('y'),) for b in [Mortal('z'), a]}
    print(pairs)


def replaced():
    made = [Mortal('old'), 1]
    made = [Mortal(name) for name in ('new', 'newer')]
    print('replaced')
    made = [item for item in made]
    print('replaced again')


class Walked(list):
    def __iter__(self):
        print('asked for an iterator')
        return super().__iter__()


def subclassed():
    for item in Walked([Mortal('sub')]):
        pass
    print([item.name for item in Walked([Mortal('sub 2')])])


def imported():
    class math:
        items = [Mortal('attribute')]
    for item in math.items:
        import math
        print('turn', item.name)
    print('imported')


for run in (rebound, deleted, kept_by_its_variable, left, failed, shrunk, emptied, comprehended, replaced, subclassed, imported):
    print('--', run.__name__)
    print(run())

for item in [Mortal('module')]:
    del item
    print('in the loop')
print('end')
