# lifetime: counted
"""What dies while a WeakValueDictionary is iterated is taken out afterwards."""
import weakref
from _mortal import Mortal as M

objects = [M(str(i)) for i in range(5)]
d = weakref.WeakValueDictionary((o.name, o) for o in objects)
del objects[4]
print(len(d))
for key, value in d.items():
    print(key, value)
    if key == '0':
        del objects[1:3]
        print('deleted two')
del value
print(len(d), list(d))
print('-- values, kept by the loop')
for value in d.values():
    objects.clear()
    print('cleared', value)
del value
print(list(d.items()))
print('-- an iterator that is dropped')
objects = [M(c) for c in 'abc']
d.update((o.name, o) for o in objects)
it = iter(d.items())
print(next(it))
del objects[1]
print(len(d))
del it
print(sorted(d))
print('-- valuerefs and itervaluerefs')
refs = d.valuerefs()
print([r() for r in refs])
o = None
objects.clear()
print([r() for r in refs], len(d))
print('-- setdefault, pop, popitem, get')
kept = d.setdefault('k', M('kept'))
print(d.setdefault('k', M('default')), d.get('none', M('other')).name)
print(d.pop('k'), len(d))
d['again'] = kept
del kept
print(d.popitem()if d else 'empty')
