# lifetime: counted
from _mortal import Mortal as M


def make():
    x = M('x')
    y = M('y')

    def get():
        return x

    def put(v):
        nonlocal x
        x = v

    print('end of make')
    return get, put


get, put = make()
print(get())
put(M('x2'))
print('replaced')
put(None)
print('emptied')
put(M('last'))
del get
print('get gone')
del put
print('put gone')
