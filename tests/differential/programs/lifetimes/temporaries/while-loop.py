# lifetime: counted
from _mortal import Mortal as M, Operand as O

n = 0
while O(f'test{n}') and n < 2:
    x = M(f'x{n}')
    n += 1
else:
    print('else')
print('--')
while O('t').name:
    print('body')
    break
print('--')
while not O('no'):
    y = O('y')
    print('loop')
    if y:
        break
print('end')
