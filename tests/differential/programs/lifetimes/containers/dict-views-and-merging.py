# lifetime: counted
"""Views that keep their dict, merging, and deletion while something else still holds the values."""
from collections import ChainMap, Counter, defaultdict
from _mortal import Mortal as M

values = {'a': M('a'), 'b': M('b')}.values()
print(list(values))
del values
print('-- items')
items = {'a': M('c')}.items()
for k, v in items:
    del items
    print(k, v)
del v
print('-- merging')
d = {'a': M('d1'), 'b': M('d2')}
e = d | {'a': M('e1')}
print(e)
d |= {'b': M('d3')}
d = None
print('d is gone', e)
e = {**e, 'b': M('e2')}
e.update(a=M('e3'), c=M('e4'))
e.setdefault('a', M('not used'))
e.setdefault('d', M('used'))
e = dict.fromkeys('xy', M('shared'))
del e['x']
print(e)
e = None
print('-- pop and popitem')
d = {i: M(str(i)) for i in range(4)}
d.pop(1).name
d.popitem()
print(d.pop('absent', M('default')))
d[0], d[2] = d[2], d[0]
print(d)
d.clear()
print('-- others')
m = ChainMap({'k': M('front')}, {'k': M('back')})
del m['k']
print(m['k'])
m = m.parents
m = None
dd = defaultdict(lambda: M('made on demand'))
dd['x'].name
dd['x'] = None
del dd
c = Counter([M('counted')])
c.clear()
print('end')
