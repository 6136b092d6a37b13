# lifetime: counted
"""Comprehensions in comprehensions, in conditions and in arguments; what they raise; what closures in them keep."""
from _mortal import Mortal as M


def items(*names):
    for name in names:
        yield M(name)
    print('exhausted')


def f():
    print([[y.name + x.name for y in items('a', 'b')] for x in items('c', 'd')])
    print('--')
    print({x.name: {y.name for y in [x]} for x in items('e', 'f')})
    print('--')
    print([x for x in [y.name for y in items('g')] if [z for z in items('h') if z.name > x]])
    print('--')
    print(sum(len(x.name) for x in [y for y in items('i', 'j')]))
    print('--')
    made = [lambda: x for x in items('k', 'l')]
    print([m().name for m in made])
    made = None
    print('--')
    try:
        [1 / 0 for x in items('m') for y in [M('n')] if x]
    except ZeroDivisionError:
        print('raised')
    print('--')
    print([(x := M(f'walrus {i}')).name for i in range(2)], x)
    print('--')
    g = (x.name for x in items('o', 'p'))
    print(next(g))
    del g
    print('--')
    print([*(x.name for x in items('q'))], {**{x.name: x.name for x in items('r')}})
    print('--')
    [x for x in items('s')][0].name
    print('--')
    return [x for x in items('t')] and None


f()
print('end')
