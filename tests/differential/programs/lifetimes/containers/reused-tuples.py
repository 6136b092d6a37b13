# lifetime: counted
from _mortal import Mortal as M

for pair in zip([M('a'), M('b')], [M('c'), M('d')]):
    print('pair', pair)
del pair
print('-- enumerate')
it = enumerate([M('e'), M('f')])
next(it)
print('first step')
next(it)
print('second step')
del it
print('-- items')
d = {'k': M('g'), 'l': M('h')}
it = iter(d.items())
next(it)
d = None
print('dict is the iterator’s')
next(it)
print('second item')
next(it, None)
print('at its end')
del it
print('-- a tuple that is kept')
it = zip([M('i'), M('j')])
first = next(it)
second = next(it)
print(first is second)
del first
print('first gone')
del second, it
print('end')
