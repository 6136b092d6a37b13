# lifetime: counted
"""What `next` leaves beside an item dies before the item is stored, and that before what the variable held."""

from _mortal import Mortal as M


def number(m):
    return 1


def items(names):
    for name in names:
        yield M(name)


def loops():
    for n in map(number, items('ab')):
        print('body', n)
    n = M('held')
    for n in map(number, items('cd')):
        print('body', n)
    n = M('held again')
    for n in map(lambda m: m, items('ef')):
        print('body', n)
    for n in map(number, items('g')):
        print('body', n)
    print([n for n in map(number, items('hi'))])
    print([x for x in map(lambda m: M(m.name * 2), items('jk'))])


class Place:
    n = None


def targets():
    place = Place()
    place.n = M('held by attribute')
    for place.n in map(number, items('lm')):
        print('body', place.n)
    values = [M('held by item')]
    for values[0] in map(number, items('no')):
        print('body', values)
    for a, b in zip(map(number, items('pq')), map(lambda m: m, items('rs'))):
        print('body', a, b)


def generator():
    n = M('held by generator')
    for n in map(number, items('tu')):
        yield n


loops()
targets()
for n in generator():
    print('outer', n)
for n in map(number, items('vw')):
    print('module', n)
