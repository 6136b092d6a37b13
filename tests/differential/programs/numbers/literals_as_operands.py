"""Operators whose operands are literals, or known from literals when the program is compiled."""


class Box:
    value = 7


box = Box()


def compare(x):
    if 12 + 24 != 36:
        yield 'sum of ints'
    if 36 == 12 + 24 == 6 * 6 < 36 + 1:
        yield 'chain'
    if 1.5 + 2.5 == 4.0 != 7 / 2:
        yield 'floats'
    if 2 + 2 == x + 1 == 7 - 3:
        yield 'with a variable'


def negate(x):
    return x - -(2 + 3), -(1.5 + 1) * 2, x * -(-1.5), -(-(-2)) + x, -(-0.0) + 0.0


def compute(x, xs):
    return -1 / box.value + x, (2 - 3) * box.value, xs[1 + 1], xs[x - (1 + 1)]


print(list(compare(3)))
print(negate(3), negate(0.5))
print(compute(3, [5, 6, 7]))
