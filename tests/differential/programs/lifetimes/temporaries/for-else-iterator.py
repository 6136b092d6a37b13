# lifetime: counted
from _mortal import Mortal as M


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return M(f'item{self.n}')

    def __del__(self):
        print('iterator dies')


for x in It(2):
    print(x)
else:
    print('else')
print('--')
for x in It(2):
    break
else:
    print('not here')
print('--')
for x in It(0):
    pass
else:
    print('else of none')
print('--')


def f():
    for x in It(3):
        return 'returned'
    else:
        print('never')


print(f())
print('--')
try:
    for x in It(1):
        raise KeyError('k')
except KeyError:
    print('caught')
print('end')
