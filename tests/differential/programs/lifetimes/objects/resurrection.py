# lifetime: counted
from _mortal import Mortal as M

saved = []


class Phoenix(M):
    def __del__(self):
        print('del', self)
        saved.append(self)


Phoenix('a')
print('saved', saved)
saved.clear()
print('second time: silent')


class Child(M):
    pass


p = Phoenix('b')
p.child = Child('child')
del p
print('both live', saved[0].child)
saved.pop()
print('both gone')
