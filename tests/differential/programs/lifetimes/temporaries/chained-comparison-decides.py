# lifetime: counted
from _mortal import Operand as O
a, b, c = O('a'), O('b'), O('c')
def f():
    a, b, c = O('a'), O('b'), O('c')
    if a < b:
        print('in if')
    if a < b < c:
        print('in chain')
    while a < b < c:
        print('in while')
        break
    assert a < b < c
    print('after assert')
    x = 1 if a < b < c else 2
    print('after ifexp')
    print([i for i in 'ab' if a < b < c])
    if a < b < c and a < b:
        print('and')
    if not a < b < c:
        print('not')
    if (a < b) < [O(i) for i in 'x'][0] < c:
        print('statements')
    if O('p') < O('no') < c:
        print('?')
    if O('no') < O('p') < c:
        print('?')
    if O('no') < [O(i) for i in 'q'][0] < [O(i) for i in 'r'][0]:
        print('?')
    if O('y') < [O(i) for i in 'q'][0] < [O(i) for i in 'r'][0]:
        print('yes')
    v = O('no') < [O(i) for i in 'q'][0] < [O(i) for i in 'r'][0]
    print(v)
f()
