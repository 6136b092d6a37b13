# lifetime: counted
from _mortal import Mortal as M

print(sorted([M('b'), M('a')], key=lambda m: m.name))
print('-- sorted')
print(list(map(lambda x: M(f'{x}!'), [M('a'), M('b')])))
print('-- map')
print(max([M('a'), M('c'), M('b')], key=lambda m: M(f'key {m}').name))
print('-- max')
print(list(filter(lambda x: M('f').name, [M('a')])))
print('-- filter')
print(any(M(i).name == 'b' for i in 'abc'))
print('-- any')
for x in map(M, 'xy'):
    print('item', x)
x = None
print('-- loop')
list(zip([M('z1')], [M('z2')]))
print('-- zip')
print(min(M('p'), M('q'), key=lambda m: m.name))
print('end')
