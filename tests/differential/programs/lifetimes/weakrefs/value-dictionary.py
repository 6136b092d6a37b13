# lifetime: counted
from weakref import WeakValueDictionary
from _mortal import Mortal as M

d = WeakValueDictionary()
d['temp'] = M('temp')
print(len(d), list(d))
a, b = M('a'), M('b')
d['a'], d['b'] = a, b
del a
print(sorted(d))
for key in d:
    del b
    print('in loop', key)
print(list(d.items()))
c = M('c')
d['c'] = c
print(d.pop('c'))
del c
print(d.setdefault('k', M('default')))
print(len(d), d.get('k', 'none'))
print('end')
