# lifetime: counted
from weakref import WeakSet
from _mortal import Mortal as M

s = WeakSet()
a, b = M('a'), M('b')
s.add(a)
s.add(b)
s.add(M('temp'))
print(len(s), a in s)
del a
print(len(s))
t = WeakSet([b])
print(s == t, len(s | t))
for x in s:
    b = None
    print('visiting', x)
del x
print(len(s), len(t))
