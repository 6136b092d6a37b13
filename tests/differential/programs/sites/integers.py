"""Division, remainder, shifts and bits of ints around the limits of what JavaScript's numbers and bits can hold."""


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


values = [
    0, 1, -1, 2, -2, 3, -3, 7, -7, 10, 31, 32, 33, -32, 63, 255, 256, 257, -6, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**32, 2**40 + 7, -(2**40),
    2**53 - 1, -(2**53) + 1, 2**53, 2**64, -(2**70), True, False,
]


def divide(a, b):
    return a // b, a % b


def divide_in_place(a, b):
    c = a
    a //= b
    c %= b
    return a, c


def bits(a, b):
    return a & b, a | b, a ^ b


def shift(a, n):
    return a >> n, a << n


for a in values:
    print(a, [attempt(divide, a, b) for b in values])
    print(a, [attempt(divide_in_place, a, b) for b in values])
    print(a, [attempt(bits, a, b) for b in values])
    print(a, [attempt(shift, a, n) for n in (0, 1, 5, 20, 21, 22, 30, 31, 32, 33, 53, 64, -1, True)])
    print(a, attempt(divide, a, 2.5), attempt(bits, a, 1.5), attempt(shift, a, 'x'), attempt(divide, 'text', a))

for a in range(-9, 10):
    print([(a // b, a % b) for b in (1, 2, 3, -1, -2, -3, 4)], [type(a % b) for b in (2, -2)])
