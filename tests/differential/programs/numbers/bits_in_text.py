"""Operators on the bits of ints of all sizes, of what is no int, and as operands of each other."""

values = [0, 1, -1, 5, 33, 2**31 - 1, 2**31, -(2**31) - 1, 2**40 + 3, 2**53 - 1, -(2**53), 2**70 + 1, True]
others = [1.5, 'a', None, {1, 2}, {2: 3}]


class Bits:
    def __init__(self, name):
        self.name = name

    def __and__(self, other):
        return f'{self.name} & {other}'

    def __ror__(self, other):
        return f'{other} | {self.name}'

    def __irshift__(self, other):
        return Bits(f'{self.name} >>= {other}')

    def __repr__(self):
        return self.name


def outcome(f, *args):
    try:
        result = f(*args)
        return type(result).__name__, result
    except (TypeError, ValueError, OverflowError) as e:
        return f'{type(e).__name__}: {e}'


def both(a, b):
    return a & b


def either(a, b):
    return a | b


def one(a, b):
    return a ^ b


def left(a, b):
    return a << b


def right(a, b):
    return a >> b


def nested(a, b):
    return ((a ^ b) + 1 & 0xFF) * (a | 3) - (b >> 2)


def shifted(a, b):
    return (a << 3) - (1 << (b & 31)), (a & 7) << 30, a >> 31, a << 31, a >> 40, a << 0


def literal(a, b):
    return a & 0xFFFFFFFF, a | 0x80000000, a ^ -1, 2 & b, b & 1.5 if isinstance(b, Bits) else b ^ 9


def in_place(a, b):
    a &= b
    c = a
    a |= 6
    a ^= b
    a <<= 2
    a >>= 1
    return c, a


def item(items, i, j):
    return items[i & 3], items[(i ^ j) & 3], items[i >> 1 & 1], (i & 3) == (j & 3), (i << 1) < (j | 1)


for f in both, either, one, nested, shifted, literal, in_place:
    print(f.__name__)
    for a in values:
        print([outcome(f, a, b) for b in values])
for f in left, right:
    print(f.__name__)
    for a in values:
        print([outcome(f, a, b) for b in (0, 1, 2, 5, 30, 31, 32, 33, 64, -1, True)])
for f in both, either, one, left, right, nested, in_place:
    for o in others:
        print(f.__name__, outcome(f, o, 3), outcome(f, 3, o), outcome(f, o, o))
print([outcome(item, [1, 2, 3, 4], a, b) for a in values[:12] for b in (1, -1, 7)])
print(outcome(both, Bits('x'), 5), outcome(either, 5, Bits('x')), outcome(literal, Bits('x'), Bits('y')), outcome(one, Bits('x'), 1))
x = Bits('x')
x >>= 3
print(x)
print(outcome(left, 1, 2**70), outcome(left, 0, 2**70), outcome(right, 1, 2**70), outcome(right, -1, 2**70))
print({1, 2} & {2, 3}, {1} | {2}, {1, 2} ^ {2, 3}, {'a': 1} | {'b': 2}, True & 3, True & True, False | False, True ^ True, True << 2)
