# lifetime: counted
from _mortal import Operand as O

O('then') if O('test') else O('else')
print('--')
x = O('then') if O('no') else O('else')
print(x)
print('--')
print((O('p') if O('a') and O('b') else O('q')).name)
print('--')
y = (O('one') if not O('t') else O('two')).part
print(y)
print('--')
print(O('a').name if O('b').name == 'b' else O('c').name)
