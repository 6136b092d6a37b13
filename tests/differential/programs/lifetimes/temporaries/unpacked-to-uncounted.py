# lifetime: counted
"""What is unpacked goes before the first store, also where none of its parts is counted."""
from _mortal import Mortal as M


class Pair(M):
    def __iter__(self):
        return iter((1, 2))


print('-- globals')
x = M('old x')
x, y = Pair('pair')
print('stored')

print('-- attributes and items')
o = M('o')
o.x = M('old x')
items = [M('old item')]
o.x, items[0] = Pair('pair')
print('stored')

print('-- a loop')
x, y = M('old x'), M('old y')
for x, y in [Pair('pair')]:
    print('body')

print('-- a match')
x = M('old x')
match [M('first'), M('second'), 'name']:
    case [*_, x]:
        print('body')
x = M('old x')
match [M('first'), M('second'), 'name']:
    case [*_, x] if print('guard'):
        print('body')


def local():
    x = M('old x')
    x, y = Pair('pair')
    print('stored')


print('-- variables')
local()
