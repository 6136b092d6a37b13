# lifetime: counted
"""Values shared until one of the sharers writes: the number of owners decides."""
import sys
from _mortal import Mortal as M


class Shared:
    def __init__(self, cell):
        self.cell = cell

    def copy(self):
        return Shared(self.cell)

    def write(self, name):
        if sys.getrefcount(self.cell) > 2:
            print('copied')
            self.cell = M(f'copy of {self.cell}')
        self.cell.name = name

    def __repr__(self):
        return repr(self.cell)


a = Shared(M('original'))
b = a.copy()
a.write('a')
print(a, b)
b.write('b')
print(a, b)
c = b.copy()
d = c.copy()
del b
c.write('c')
print(c, d)
d.write('d')
print(c, d)
a = c = None
print('--')
d = None
x = M('counted')
y = [x, x]
z = {'k': x}
print(sys.getrefcount(x))
y.pop()
del z
print(sys.getrefcount(x))
