# lifetime: counted
from _mortal import Operand as O

O('a') == O('b')
print('--')
O('a') < O('b')
print('--')
if O('a') == O('b'):
    print('true')
print('--')
if not O('a') == O('no'):
    print('not')
print('--')
x = O('a') is O('b')
print(x)
print('--')
print(O('a') in O('b'))
print('--')
print(O('a') is not None)
