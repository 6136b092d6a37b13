# lifetime: counted
from collections import OrderedDict, defaultdict, Counter, ChainMap
from _mortal import Mortal as M

o = OrderedDict((i, M(i)) for i in 'abc')
o.move_to_end('a')
o.popitem(last=False)
print('first')
o['c'] = M('cc')
print('replaced')
o.popitem()
o.popitem()
print('cleared')
d = defaultdict(lambda: M('made'))
d['x']
print('made', dict(d))
d['x'] = None
print('replaced')
d.default_factory = M
d['y']
d.clear()
print('cleared')
c = ChainMap({'k': M('first')}, {'k': M('second')})
c['k'] = None
print('first map')
c.maps.pop()
print('end')
