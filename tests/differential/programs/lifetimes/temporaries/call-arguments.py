# lifetime: counted
from _mortal import Mortal, Operand


def takes(a, b=None):
    print('takes', a, b)


def gives(name):
    return Mortal(name)


takes(Mortal('a'))
print('--')
takes(Mortal('a'), Mortal('b'))
print('--')
takes(gives('a'), gives('b'))
print('--')
print(gives('printed'))
print('--')
gives('dropped')
print('--')
takes(takes(Mortal('inner')), Mortal('outer'))
print('end')
