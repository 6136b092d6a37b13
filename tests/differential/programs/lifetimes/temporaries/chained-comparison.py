# lifetime: counted
from _mortal import Operand as O

O('a') < O('b') < O('c')
print('--')
O('no') < O('b') < O('c')
print('--')
if O('a') < O('b') == O('c') < O('d'):
    print('yes')
print('--')
x = O('a') < O('b') < O('c')
print(x)
x = None
print('--')
while O('a') < O('b') < O('no'):
    print('turn')
    break
print('end')
