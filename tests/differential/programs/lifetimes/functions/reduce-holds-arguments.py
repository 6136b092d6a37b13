# lifetime: counted
from functools import reduce
from _mortal import Mortal as M


def items():
    for name in 'abc':
        print('making', name)
        yield M(name)
    print('exhausted')


print(reduce(lambda p, q: p, items()))
print('-- the last')
print(reduce(lambda p, q: q, items()))
print('-- new ones')
print(reduce(lambda p, q: M(f'{p}{q}'), items(), M('start')))
print('-- raising')


def fail(p, q):
    if q.name == 'b':
        raise ValueError(q.name)
    return p


try:
    reduce(fail, items(), M('start'))
except ValueError as e:
    print('caught', e)
print('-- one item')
reduce(fail, [M('only')])
print('end')
