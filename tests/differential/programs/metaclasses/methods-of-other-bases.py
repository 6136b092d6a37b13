"""A class whose bases are replaced has their special methods, and so have its subclasses."""


class First:
    def __len__(self):
        return 1

    def __add__(self, other):
        return 'added'


class Second:
    def __getattribute__(self, name):
        if name == 'a':
            return 'by __getattribute__'
        return super().__getattribute__(name)

    def __call__(self):
        return 'called'

    def __bool__(self):
        return False

    def __iter__(self):
        return iter('xy')


class C(First):
    pass


class D(C):
    def __add__(self, other):
        return 'added by D'


def show(o):
    for action in len, list, bool, lambda o: o.a, lambda o: o(), lambda o: o + 1:
        try:
            print(action(o), end='; ')
        except (TypeError, AttributeError) as error:
            print(error, end='; ')
    print()


c, d = C(), D()
show(c), show(d)
C.__bases__ = (Second,)
show(c), show(d)
C.__bases__ = (Second, First)
show(c), show(d)
C.__bases__ = (First,)
show(c), show(d)


class Vanishing:
    def __getattribute__(self, name):
        del Vanishing.__getattr__
        raise AttributeError(name)

    def __getattr__(self, name):
        return 'still called'


print(Vanishing().x)
try:
    Vanishing.__getattribute__ = lambda self, name: 1 / 0
    Vanishing().x
except ZeroDivisionError as error:
    print(error)
