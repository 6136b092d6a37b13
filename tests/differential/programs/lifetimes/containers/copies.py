# lifetime: counted
import copy
from _mortal import Mortal as M


class Node(M):
    def __copy__(self):
        return Node(f'copy of {self}')

    def __deepcopy__(self, memo):
        return Node(f'deep copy of {self}')


copy.copy(Node('a'))
print('-- deepcopy')
copy.deepcopy([Node('b'), Node('c')])
print('-- list')
xs = [Node('d')]
ys = copy.copy(xs)
del xs
print('one list gone')
del ys
print('-- deep')
xs = {'k': [Node('e')]}
ys = copy.deepcopy(xs)
xs = None
print('original gone')
ys = None
print('end')
