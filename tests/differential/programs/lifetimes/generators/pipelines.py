# lifetime: counted
"""Generators that feed each other: how much each holds, and what happens when the last one is dropped."""
from itertools import chain, islice, takewhile
from _mortal import Mortal as M


def source():
    try:
        for name in 'abcdef':
            print('make', name)
            yield M(name)
    finally:
        print('source ends')


def doubled(items):
    try:
        for item in items:
            yield item
            yield M(item.name * 2)
    finally:
        print('doubled ends')


def pairs(items):
    try:
        previous = None
        for item in items:
            if previous is not None:
                yield previous, item
            previous = item
    finally:
        print('pairs ends')


p = pairs(doubled(source()))
print(next(p))
print(next(p))
print(next(p))
print('-- drop')
del p
print('-- islice')
print([x.name for x in islice(doubled(source()), 1, 3)])
print('-- takewhile')
t = takewhile(lambda x: x.name != 'b', doubled(source()))
print([x.name for x in t])
print('taken')
del t
print('-- chain')
c = chain(islice(source(), 1), islice(source(), 1))
print(next(c))
print(next(c))
print(next(c, None))
print('end')
