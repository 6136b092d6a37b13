# lifetime: counted
from _mortal import Operand as O

O('a') and O('b')
print('--')
O('no') and O('b')
print('--')
O('a') or O('b')
print('--')
O('no') or O('b')
print('--')
x = O('no1') or O('no2') or O('c')
print('x', x)
x = O('a') and O('b') and O('no')
print('x', x)
x = None
print('--')
if O('a') and O('b') or O('c'):
    print('body')
print('--')
if O('no') or O('b') and O('c'):
    print('body')
print('--')
print(not O('a'), not (O('no') or O('no')))
