# lifetime: counted
"""Variables that functions share: rebound from inside and outside, deleted, and outlived by closures."""
from _mortal import Mortal as M


def counter():
    value = M('initial')

    def get():
        return value

    def put(name):
        nonlocal value
        value = M(name)

    def drop():
        nonlocal value
        del value

    return get, put, drop


get, put, drop = counter()
put('second')
print(get())
drop()
try:
    get()
except NameError as e:
    print(e)
put('third')
del get, put
print('only drop is left')
del drop
print('-- loop variable in a closure')


def loops():
    made = []
    for x in [M('a'), M('b')]:
        made.append(lambda: x)
    print([f().name for f in made])
    del x
    print('deleted')
    made.clear()


loops()
print('-- each with its own')


def each():
    return [(lambda x: lambda: x)(M(c)) for c in 'pq']


f, g = each()
print(f(), g())
f = None
print('--')
g = None
print('-- parameter in a cell')


def parameter(p):
    def inner():
        return p
    p = M(f'instead of {p}')
    return inner


f = parameter(M('given'))
print(f())
del f
print('-- class in a cell')


def classes():
    class C(M):
        def made(self):
            return __class__.__name__
    return C('instance')


c = classes()
print(c.made())
del c
print('end')
