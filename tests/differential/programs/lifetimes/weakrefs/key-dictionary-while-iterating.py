# lifetime: counted
"""What dies while a WeakKeyDictionary is iterated is taken out afterwards; values die with their keys."""
import weakref
from _mortal import Mortal as M


class K(M):
    def __init__(self, name):
        super().__init__(f'key {name}')


keys = [K(i) for i in range(4)]
d = weakref.WeakKeyDictionary()
for k in keys:
    d[k] = M(f'value of {k}')
del k
for key in d:
    print('at', key)
    if key is keys[0]:
        del keys[1]
        print('deleted one', len(d))
del key
print(len(d))
print('-- items')
for key, value in d.items():
    keys.clear()
    print(key, value, len(d))
del key, value
print(len(d))
print('-- a value that holds its key keeps it')
k = K('held by its value')
d[k] = [k]
del k
print(len(d))
d.clear()
print('-- popitem and pop')
k = K('popped')
d[k] = M('popped value')
print(d.pop(k), d.pop(k, 'absent'))
d[k] = M('second value')
d[k] = M('third value')
print(d.popitem()[1])
print('-- keyrefs')
d[k] = 1
refs = d.keyrefs()
del k
print([r() for r in refs], len(d))
print('-- copy')
k = K('copied')
d[k] = M('shared value')
e = d.copy()
del d
print('original gone', len(e))
del k
print(len(e))
