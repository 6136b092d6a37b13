# lifetime: counted
"""A context manager that owns a resource: left normally, by an error, by return, by break, and never entered."""
from _mortal import Mortal


class Owner(Mortal):
    resource = None

    def __enter__(self):
        self.resource = Mortal(f'resource of {self.name}')
        return self.resource

    def __exit__(self, kind, error, traceback):
        print('exit', self, kind and kind.__name__)
        self.resource = None
        return kind is KeyError


def normal():
    with Owner('normal') as r:
        print('using', r)
    print('after')


def held():
    with Owner('held') as r:
        pass
    print('still', r)
    return r


def returning():
    with Owner('returning') as r:
        return r.name


def failing(error):
    with Owner('failing'):
        local = Mortal('local')
        raise error


def breaking():
    for i in range(3):
        with Owner(i):
            if i == 1:
                break
            continue
    print('after the loop')


def nested():
    with Owner('outer') as a, Owner('inner') as b:
        print(a, b)
        raise KeyError


normal()
held()
print('--')
print(returning())
failing(KeyError)
print('swallowed')
try:
    failing(ValueError)
except ValueError as e:
    print('caught', repr(e))
print('--')
breaking()
nested()
Owner('never entered')
o = Owner('twice')
with o:
    with o as inner:
        print(inner)
    print(o.resource)
del inner
print('--')
with Owner('rebound') as o:
    o = None
    print('body')
print('end')
