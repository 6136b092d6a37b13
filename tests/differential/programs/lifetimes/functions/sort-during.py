# lifetime: counted
from _mortal import Mortal as M


class K(M):
    def __lt__(self, other):
        return self.name < other.name


xs = [M('c'), M('a'), M('b')]
xs.sort(key=lambda m: K(f'key-{m}'))
print('sorted', xs)
xs.sort(key=lambda m: K(f'key-{m}'), reverse=True)
print('reversed', xs)


def bad(m):
    if m.name == 'a':
        raise ValueError('bad key')
    return K(f'key-{m}')


try:
    xs.sort(key=bad)
except ValueError as e:
    print(e)
print(xs)
xs.clear()
print('end')
