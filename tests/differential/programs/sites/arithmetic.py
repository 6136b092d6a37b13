"""Arithmetic and comparisons in one place over operands of many types: values, types, order of evaluation, errors."""


def attempt(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return type(result).__name__, result


class F(float):
    def __add__(self, other):
        return 'F add'

    def __rmul__(self, other):
        return 'F rmul'


class I(int):
    def __radd__(self, other):
        return 'I radd'


class V:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __add__(self, other):
        return V(f'({self!r} + {other!r})')

    def __radd__(self, other):
        return V(f'({other!r} r+ {self!r})')

    def __mul__(self, other):
        return V(f'({self!r} * {other!r})')

    def __rmul__(self, other):
        return V(f'({other!r} r* {self!r})')

    def __neg__(self):
        return V(f'-{self!r}')

    def __iadd__(self, other):
        return V(f'({self!r} += {other!r})')

    def __lt__(self, other):
        return V(f'({self!r} < {other!r})')

    def __eq__(self, other):
        return [] if other == 1 else [1]


operands = [
    1, 0, -7, 2**53 - 1, 2**70, True, 1.5, -0.0, float('inf'), float('nan'), F(2.5), I(3), V('v'), 'text', None,
]


def dot(a, b, c, d):
    return a * b + c * d


def chain(a, b, c):
    return a + b - c + 1.5


def literals(a):
    return (2 * a + 1) / 4 - 0.5


def negated(a, b):
    return -a * b - -b


def quotient(a, b, c):
    return a / b + c


def quotient_of_sums(a, b):
    return a / (b - b)


def grow(a, b):
    a += b * 2.0
    return a


def compare(a, b):
    return [a < b, a <= b, a > b, a >= b, a == b, a != b]


def conditions(a, b):
    found = ''
    if a < b:
        found += '<'
    if a <= b:
        found += '<='
    if a > b:
        found += '>'
    if a >= b:
        found += '>='
    return found


def compared(a, b):
    found = ''
    if a + b < b * 2:
        found += '+<* '
    if a - 1 >= b:
        found += '->= '
    if a * b == b * a:
        found += '*== '
    if -a * 1 != a * -1 + 0:
        found += '-!= '
    if 2 > a / 2:
        found += '>/ '
    if 'text' == a + b or a * 0 != b * 0:
        found += 'text'
    return found


def integers(a):
    return -a * 3, a * 0 * -1, 0 - a, -(a - a), a * a - a, a + 9007199254740991, 1 - a - 9007199254740991, a * 9007199254740991 * -1 + 1


def equalities(a, b):
    found = ''
    if a == b:
        found += '=='
    if a != b:
        found += '!='
    return found


def with_literals(a):
    found = ''
    if a == 1:
        found += '=1 '
    if a == 1.0:
        found += '=1.0 '
    if a == 1.5:
        found += '=1.5 '
    if a == 1180591620717411303424.0:
        found += '=2**70 '
    if a == 'text':
        found += 'text '
    if 1 != a:
        found += '!=1 '
    if -7 == a:
        found += '=-7 '
    return found


def ordered_with_literals(a):
    found = ''
    if a < 1:
        found += '<1 '
    if a >= 1.5:
        found += '>=1.5 '
    if 0 > a:
        found += '<0 '
    if -1e300 < a <= 1e300:
        found += 'within '
    return found


for a in operands:
    print(repr(a), 'alone:', attempt(literals, a), attempt(with_literals, a), attempt(ordered_with_literals, a), attempt(integers, a))
    for b in operands:
        print(
            repr(a), repr(b), attempt(dot, a, b, 1.5, a), attempt(chain, a, b, a), attempt(negated, a, b), attempt(quotient, a, b, 0.5),
            attempt(quotient_of_sums, a, b), attempt(grow, a, b), attempt(compare, a, b), attempt(conditions, a, b), attempt(equalities, a, b), attempt(compared, a, b),
        )


# The order of evaluation, and where it stops.
def note(value):
    print('note', value)
    return value


def noted(a, b, c, d):
    return note(a) * note(b) + note(c) / note(d)


print(attempt(noted, 1.5, 2.0, 3.0, 4.0), attempt(noted, 1.5, None, 3.0, 4.0), attempt(noted, 1.5, 2.0, 3.0, 0.0))
print(attempt(noted, 1, 2, 3, 4), attempt(noted, [], 2, 3.0, None))


def rebound(a):
    return a + (a := a * 2.0) + a - (a := 1.0) * a


print(attempt(rebound, 1.5), attempt(rebound, 3))


def unbound(flag):
    if flag:
        x = 1.5
    return x + 1.0


print(attempt(unbound, True), attempt(unbound, False))


class Holder:
    pass


def in_place(o, items, value):
    o.total += value * 0.5
    o.total /= 2
    items[0] -= value
    items[0] *= 3.0
    return o.total, items


for total, value in (1.0, 2.0), (1, 2.5), (V('t'), 1.0), ('text', 1), (2.0, None):
    o = Holder()
    o.total = total
    print(attempt(in_place, o, [total], value), repr(o.total))

print(-0.0, -0.0 * 1, 0 * -1.0, 1.0 - 1.0, -(0.0), 2.0**-1 * 3, 1e400, 1e400 - 1e400, 7 / 2 - 0.25, 3 * 4 / 8, 1 / 3 + 1j)
total = 0
for i in range(10):
    total = total + i * 0.1 - i / 4
print(total)
