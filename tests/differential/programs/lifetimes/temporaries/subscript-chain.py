# lifetime: counted
from _mortal import Mortal, Operand

print(Operand('a')[1][2].name)
print('--')
Operand('b')['k'][1:2]
print('--')
{'k': Operand('c')}['k'][0]
print('--')
[Operand('d'), Operand('e')][0].name
print('--')
(Operand('f'), Operand('g'))[1][Operand('key')]
print('end')
