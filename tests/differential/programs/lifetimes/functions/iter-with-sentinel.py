# lifetime: counted
from _mortal import Mortal as M

n = 0


def step():
    global n
    n += 1
    return M(n) if n < 3 else None


it = iter(step, None)
print(next(it))
print('--')
for x in it:
    print(x)
print('done')
x = None
print('--')
print(next(iter([]), M('default')))
print('--')
it = iter([M('a'), M('b')])
next(it)
print('one')
next(it)
print('two')
next(it, None)
print('exhausted')
it = None
print('end')
