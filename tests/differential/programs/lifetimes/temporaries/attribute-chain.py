# lifetime: counted
from _mortal import Mortal, Operand

print(Operand('a').part.part.name)
print('--')
Operand('b').part.part.part
print('--')
x = Operand('c').part
print('bound')
x = x.part
print('rebound')
del x
print('--')
print(Operand('d').part.method('z').part.name)
print('end')
