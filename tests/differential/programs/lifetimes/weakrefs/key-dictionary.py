# lifetime: counted
from weakref import WeakKeyDictionary
from _mortal import Mortal as M

d = WeakKeyDictionary()
k = M('key')
d[k] = M('value')
print(len(d))
del k
print(len(d))
k1, k2 = M('k1'), M('k2')
d[k1] = 1
d[k2] = M('v2')
for key in d:
    print('visit', key)
del key
k1 = None
print([str(key) for key in d])
del d[k2]
print('value dropped')
d[M('temp')] = M('temp value')
print(len(d))
