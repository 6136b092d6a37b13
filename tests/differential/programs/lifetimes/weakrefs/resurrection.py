# lifetime: counted
from weakref import ref
from _mortal import Mortal as M

saved = []


class Phoenix(M):
    def __del__(self):
        print('del')
        saved.append(self)


p = Phoenix('p')
r = ref(p, lambda r: print('callback'))
del p
print('resurrected', r() is saved[0])
saved.clear()
print('dead', r())


class Asks(M):
    def __del__(self):
        print('seen in del', s())


a = Asks('a')
s = ref(a)
del a
print(s())
