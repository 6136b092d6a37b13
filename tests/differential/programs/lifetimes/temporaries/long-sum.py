# lifetime: counted
from _mortal import Operand as O


def make(name):
    print('make', name)
    return O(name)


x = make('a') + make('b') + make('c') + make('d')
print(x)
x = None
print('--')
y = 'str' + make('e').name + make('f').name + make('g').name
print(y)
print('--')
z = make('h') - make('i') * make('j') + make('k')
print(z)
