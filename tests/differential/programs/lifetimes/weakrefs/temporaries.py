# lifetime: counted
from weakref import ref, proxy
from _mortal import Mortal as M

print(ref(M('a'))())
print(ref(M('b'))() is None)
x = M('c')
r = ref(x)
print(r() is x)
x = None
print(r())
print(ref(M('d'), lambda r: print('callback', r())) is None)
p = proxy(M('e'))
try:
    p.name
except ReferenceError as e:
    print(e)
if ref(M('f'))() is None:
    print('dead')
print(f'{ref(M("g"))()}')
