# lifetime: counted
# What is sliced is known before the slice is made, and the slice may outlive what is done with it.
import gc

gc.disable()


class Keeper:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        self.key = key


class Index:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        return self.i

    def __del__(self):
        print(f'index {self.i} dies', end=' ')


class Listed(list):
    def __getitem__(self, key):
        self.key = key
        return list.__getitem__(self, key)


def rebound(x):
    return x[(x := Keeper()) and 1 :], x[1:2]


def stored(x, values):
    x[(x := Keeper()) and 1 :] = values
    return x


def slices_seen():
    return sum(type(o) is slice for o in gc.get_objects())


def given():
    yield slices_seen() - before


keeper = Keeper()
key = keeper[1:2]
keeper[3:4] = 5
print(key, keeper.key)
print(rebound([1, 2, 3]))
print(type(stored([1, 2, 3], [4])).__name__)
listed = Listed([1, 2, 3])
print(listed[1:], listed.key)
before = slices_seen()
items = [1, 2, 3]
items[1:2] = given()
print(items, slices_seen() - before)
print([1, 2, 3][Index(1) :], (1, 2, 3)[: Index(2)], 'abc'[Index(0) : Index(2) : 1])
items[Index(0) : Index(1)] = [Index(7)]
print(len(items))
for broken in (lambda: items[::0], lambda: items['a':], lambda: 'abc'[1.0:], lambda: (1, 2)[: 10**30][: -(10**30)]):
    try:
        print(broken())
    except (TypeError, ValueError) as error:
        print(error)
print(slices_seen() - before)
