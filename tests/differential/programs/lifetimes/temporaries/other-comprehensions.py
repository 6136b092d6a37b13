# lifetime: counted
from _mortal import Mortal as M

{M(i) for i in 'a'}
print('-- dict')
{i: M(i) for i in 'abc'}
print('-- dict replaces')
d = {'k': M(i) for i in 'abc'}
print(d)
d = None
print('-- keys')
{M(i).name: i for i in 'ab'}
print('-- generator')
list(M(i) for i in 'ab')
print('-- generator consumed by sum')
sum(len(M(i).name) for i in 'ab')
print('-- any')
any(M(i) for i in 'abc')
print('-- join')
','.join(M(i).name for i in 'ab')
print('-- dict of')
dict((i, M(i)) for i in 'ab')
print('end')
