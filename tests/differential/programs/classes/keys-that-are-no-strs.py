"""Keys that are no strs in the namespace of a class and in the dict of an instance."""
import warnings


class Key:
    def __init__(self, name, act=lambda: None):
        self.name = name
        self.act = act

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        self.act()
        return False


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    X = type('X', (), {1: 2, 'a': 3, None: 4, Key('z'): 5})

    class Y(X):
        locals()[3] = 4
print([str(warning.message) for warning in caught])
X.b = 4
print(list(X.__dict__.items())[:3], X.__dict__[1], X.__dict__.get(None), 1 in vars(X), 3 in vars(Y), X.a, hasattr(X, 'z'))
try:
    dir(X)
except TypeError as error:
    print(error)


class Got:
    def __get__(self, instance, owner):
        return 'got'


class C:
    attribute = Got()


def take():
    if hasattr(C, 'attribute'):
        del C.attribute


c = C()
c.__dict__[Key('attribute', take)] = 0
print(c.attribute, hasattr(c, 'attribute'))
c.other = 1
print(c.other, vars(c)['other'])
