# lifetime: counted
from _mortal import Mortal as M


def outer():
    x = M('x')

    def inner():
        return x

    return inner


f = outer()
cell = f.__closure__[0]
del f
print('function gone')
print(cell.cell_contents)
cell.cell_contents = M('y')
print('replaced')
del cell.cell_contents
print('emptied')
cell.cell_contents = M('z')
del cell
print('end')
