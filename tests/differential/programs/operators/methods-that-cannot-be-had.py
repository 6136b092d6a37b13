"""A special method whose descriptor raises is none to comparisons; other operators pass the exception on."""


class Fails:
    def __init__(self, error):
        self.error = error

    def __get__(self, o, owner=None):
        raise self.error


class C:
    __eq__ = __lt__ = __ge__ = Fails(ValueError('eq'))
    __ne__ = Fails(AttributeError('ne'))
    __add__ = __radd__ = __len__ = __contains__ = __hash__ = __bool__ = Fails(KeyError('other'))


class D:
    def __eq__(self, other):
        return 'D.__eq__'

    def __gt__(self, other):
        return 'D.__gt__'


c, d = C(), D()
for f in (lambda: c == c, lambda: c == C(), lambda: c != c, lambda: c != 1, lambda: c == d, lambda: c < d, lambda: c < c, lambda: c >= 1, lambda: [c] == [C()],
          lambda: c + 1, lambda: 1 + c, lambda: len(c), lambda: 1 in c, lambda: hash(c), lambda: bool(c), lambda: [1, c].index(2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
