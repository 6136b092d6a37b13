# lifetime: counted
from _mortal import Mortal as M, Operand as O

with O('a'):
    print('body')
print('--')
with O('b') as x:
    print('body', x)
print('after')
x = None
print('--')
with O('c') as y, O('d') as z:
    print('body', y, z)
y = z = None
print('--')
with O('swallow'):
    raise ValueError(M('v'))
print('--')
try:
    with O('e'):
        raise ValueError('out')
except ValueError:
    print('caught')
print('end')
