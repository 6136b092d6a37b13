# lifetime: counted
from _mortal import Mortal as M

[M('a'), M('b'), M('c')]
print('-- tuple')
(M('a'), M('b'), M('c'))
print('-- set')
{M('only')}
print('-- dict')
{'x': M('a'), 'y': M('b'), 'z': M('c')}
print('-- dict with keys')
{M('k1'): M('v1'), M('k2'): M('v2')}
print('-- nested')
[[M('a'), (M('b'),)], {'k': [M('c')]}]
print('-- star')
[*[M('a'), M('b')], M('c')]
print('-- double star')
{**{'a': M('a')}, 'b': M('b')}
print('-- replaced')
{'k': M('old'), 'k': M('new')}
print('end')
