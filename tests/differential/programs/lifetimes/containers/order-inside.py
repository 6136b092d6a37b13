# lifetime: counted
from _mortal import Mortal as M


class Node(M):
    def __init__(self, name, **fields):
        super().__init__(name)
        for key, value in fields.items():
            setattr(self, key, value)


Node('node', b=M('b'), a=M('a'), c=M('c'))
print('-- nested')
Node('1', x=Node('2', y=Node('3')), z=M('z'))
print('-- tuple in list')
[(M('t1'), M('t2')), {'k': M('d1')}, [M('l1')]]
print('-- list in tuple')
([M('l1'), M('l2')], M('t'))
print('-- chain')
n = None
for i in range(4):
    n = Node(str(i), next=n)
del n
print('end')
