# lifetime: counted
from _mortal import Operand as O

O('a') + O('b')
print('--')
O('a') + O('b') + O('c')
print('--')
O('a') * (O('b') + O('c'))
print('--')
x = O('a') + O('b') * O('c') - O('d')
print('stored', x)
del x
print('--')
-O('a') + -O('b')
print('--')
1 + O('r')
print('--')
a = O('a')
b = a + a + a
print('sum', b)
b = None
print('end')
