# lifetime: counted
from weakref import ref
from _mortal import Mortal as M

x = M('x')
a = ref(x, lambda r: print('a', r is a, r()))
b = ref(x, lambda r: print('b'))
c = ref(x, lambda r: print('c'))
del b
print('b dropped')
del x
print('--')
x = M('y')
rs = [ref(x, lambda r, i=i: print('callback', i)) for i in range(4)]
rs[1] = None
x.child = M('child')
x = None
print('--')
x = M('z')
r = ref(x, lambda r: print('z before its children'))
x.child = M('child of z')
del x
print('end')
