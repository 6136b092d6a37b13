# lifetime: counted
from _mortal import Mortal as M


class K(M):
    def __eq__(self, other):
        return M(f'{self}=={other}')

    def __lt__(self, other):
        return M(f'{self}<{other}')

    __hash__ = object.__hash__


print(K('a') in [K('b'), K('c')])
print('--')
print([K('d')] == [K('e')])
print('--')
print(sorted([K('g'), K('f')]))
print('--')
print(max(K('h'), K('i')))
print('--')
print([K('x')].count(K('y')))
print('end')
