# lifetime: counted
from collections import deque
from _mortal import Mortal as M

s = {M('only')}
s.pop()
print('popped')
a = M('a')
s = {a}
s.discard(a)
del a
print('discarded')
q = deque([M(i) for i in range(5)], maxlen=5)
q.append(M('r'))
print('pushed out the first')
q.appendleft(M('l'))
print('pushed out the last')
q.popleft()
q.pop()
print('popped both', q)
q.rotate(1)
del q[0]
print('deleted')
q.clear()
print('cleared')
q = deque([M('x'), M('y'), M('z')])
del q
print('deque died')
