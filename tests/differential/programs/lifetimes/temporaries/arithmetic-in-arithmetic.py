# lifetime: counted
"""Operands of operators inside of operators: when they die, and that they live as long as they are needed."""

from _mortal import Mortal


class Number(Mortal):
    """A number of which every result is a new one."""

    other = 1.5

    def combined(self, symbol, other):
        return Number(f'({self.name}{symbol}{getattr(other, "name", other)})')

    def __add__(self, other):
        if other == 'bad':
            raise ValueError(self.name)
        return self.combined('+', other)

    def __radd__(self, other):
        return self.combined('+r', other)

    def __mul__(self, other):
        return self.combined('*', other)

    def __sub__(self, other):
        return self.combined('-', other)

    def __truediv__(self, other):
        return self.combined('/', other)

    def __neg__(self):
        return self.combined('neg', '')

    def __mod__(self, other):
        if other == 'bad':
            raise ValueError(self.name)
        return self.combined('%', other)

    def __lt__(self, other):
        print('is', self.name, '<', getattr(other, 'name', other))
        return len(self.name) < 9

    def __index__(self):
        return 1


class Holder:
    """Reading `fresh` makes a number, reading `last` lets go of the one in `kept`."""

    def __init__(self):
        self.kept = Number('kept')

    @property
    def fresh(self):
        return Number('fresh')

    @property
    def last(self):
        self.kept = None
        return 2


def nested():
    print((Number('a') + Number('b')) * (Number('c') - Number('d')))
    print(Number('a') + Number('b') * Number('c') + 1)
    print(1 + (Number('a') + 1) * 2.5)
    print(-(Number('a') + Number('b')) - -Number('c'))
    print((2 + 3.5) * 2 + Number('a') / (1 + 1.5))


def attributes(h):
    print(h.fresh * 2 + h.fresh * h.fresh)
    print((h.fresh.other + 1) * 2 + h.fresh.other)


def let_go(h, two):
    print((h.kept + two) * h.last)
    h.kept = Number('kept again')
    print(h.kept * (two + h.last))
    h.kept = Number('and again')
    print((two * h.last) + (h.kept if h.kept else 0))


def failing(h):
    for attempt in (
        lambda: (Number('a') * 2) + 'bad',
        lambda: Number('a') * (Number('b') + 'bad'),
        lambda: (h.fresh + h.fresh) * (h.fresh + 'bad') + Number('never'),
        lambda: Number('a') * 1 + (Number('b') + (Number('c') * 2 + 'bad')),
        lambda: [0, 1][(Number('a') * 2) + 'bad'],
        lambda: (Number('a') + 1 if (Number('b') * 2 + 'bad') < Number('c') else 0),
    ):
        try:
            attempt()
        except ValueError as error:
            print('failed', error)
        print('--')


def compared(h):
    print('short' if Number('a') + 1 < Number('b') * 2 else 'long')
    print('short' if (Number('a') + Number('b')) * h.fresh < 3 else 'long')
    print('less' if h.fresh.other + 1 < 2 * h.fresh.other else 'more')
    i = 3
    while i * 2 - 1 < Number('limit').other + 8 and i - 1 < 10:
        i += h.fresh.other * 2 + 1
    print(i)


def items(h, two):
    numbers = [10, 20, 30]
    print(numbers[two - 1], numbers[two * 1 - 3], [1, 2, 3][Number('i') + 1], (4, 5)[Number('j') * 2 - 1])
    print({4: 'four'}[two + two], [h.fresh, h.fresh][two - 1])
    try:
        [Number('x')][two + 5]
    except IndexError as error:
        print(error)


def in_place(h, two):
    n = Number('n')
    n += two * 2.5
    n += h.fresh * 2
    print(n)
    n = 1
    n += two * two - 1
    n -= -two
    print(n)


def remainders(h, m, a):
    print(h.fresh * 3 % m, (h.fresh * 3 + a) % m, h.fresh.other * 3 % m, (m * 1103515245 + 12345) % 2147483648)
    print((Number('a') * 2 + a) % m * 2)
    for attempt in (lambda: h.fresh * 2 % 'bad', lambda: 1 + (Number('a') * 2 + a) % 'bad'):
        try:
            attempt()
        except ValueError as error:
            print('failed', error)


nested()
attributes(Holder())
let_go(Holder(), 2)
failing(Holder())
compared(Holder())
items(Holder(), 2)
in_place(Holder(), 2)
remainders(Holder(), 10, 2)
