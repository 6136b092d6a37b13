# lifetime: counted
# Slices that are stored, deleted and repeated: which items there are then, and in which order the old ones die.
from _attempt import attempt


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print("dead", self.name, end="; ")


def items(names):
    return [Item(name) for name in names]


def stored(key, value):
    l = items("abcdef")
    l[key] = value
    print(l)


for key in (slice(1, 4), slice(0, 6, 2), slice(None, None, -2), slice(4, 1, -1), slice(5, 2, 1), slice(None), slice(None, None, -1)):
    count = len(range(*key.indices(6)))
    attempt(stored, key, list(range(count)))
    attempt(stored, key, (True, None, False, 1, "x", 2.5)[:count])
    attempt(stored, key, [])
    attempt(stored, key, (n for n in range(count + 1)))
l = items("abcd")
l[::-1] = l
print(l)
l[1:3] = l
print(l)
del l
print()

for key in (slice(1, 4), slice(0, 6, 2), slice(None, None, -2), slice(4, 0, -3), slice(5, 2, 1), slice(None), slice(None, None, 4)):
    l = items("abcdef")
    del l[key]
    print(l)
    del l
    print()

for count in (0, 1, 3, -1, True):
    l = items("ab")
    m, t = l * count, tuple(l) * count
    n = l * 2
    n *= count
    print(m, t, n, t is tuple(t))
    del m, t
    del l[0]
    print("gone", end=": ")
    del n
    print("end", end=": ")
    del l
    print()
print([1, 2, 3][::-1], (1, 2, 3, 4, 5)[3:0:-2], [None] * 3, "%s" % ([0, [], None, True, True] * 2), () * 4)
