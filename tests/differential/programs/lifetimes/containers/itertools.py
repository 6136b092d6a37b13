# lifetime: counted
import itertools
from _mortal import Mortal as M

for x in itertools.chain([M('a')], [M('b')]):
    print(x)
del x
print('-- groupby')
for key, group in itertools.groupby([M('p'), M('q')], key=lambda m: 'same'):
    print(key, list(group))
del key, group
print('-- starmap')
print(list(itertools.starmap(lambda a, b: M(f'{a}{b}'), [(M('s'), M('t'))])))
print('-- repeat')
it = itertools.repeat(M('r'), 2)
list(it)
del it
print('-- cycle')
it = itertools.cycle([M('c')])
next(it)
del it
print('-- product')
list(itertools.product([M('x')], [M('y')]))
print('-- accumulate')
list(itertools.accumulate([M('1'), M('2')], lambda a, b: b))
print('-- takewhile')
list(itertools.takewhile(lambda m: m.name == 'y', [M('y'), M('n')]))
print('end')
