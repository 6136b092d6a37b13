# lifetime: counted
from _mortal import Mortal


def dropping(a):
    print('before del')
    del a
    print('after del')


def rebinding(a):
    a = Mortal('second')
    print('rebound')
    a = None
    print('end of rebinding')


def second(a, b):
    del b
    print('b gone')
    del a
    print('a gone')


dropping(Mortal('x'))
rebinding(Mortal('first'))
second(Mortal('a'), Mortal('b'))
held = Mortal('held')
dropping(held)
print('held lives')
held = None
second(*[Mortal('p'), Mortal('q')])
print('end')
