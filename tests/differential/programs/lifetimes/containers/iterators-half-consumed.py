# lifetime: counted
import itertools
from _mortal import Mortal as M

it = iter([M('a'), M('b')])
next(it)
del it
print('-- list iterator')
it = iter({'k': M('v')}.items())
next(it)
del it
print('-- items')
it = zip([M('a'), M('b')], [M('c')])
next(it)
del it
print('-- zip')
it = map(lambda x: x, [M('m')])
del it
print('-- map')
it = itertools.chain([M('a')], [M('b')])
next(it)
print('first')
list(it)
print('-- chain')
del it
a, b = itertools.tee([M('t')])
next(a)
del a
print('one half')
del b
print('-- tee')
it = itertools.islice((M(i) for i in 'abc'), 2)
list(it)
print('-- islice')
del it
print('end')
