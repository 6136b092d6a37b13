"""Remainders of products and sums, on both sides of what JavaScript's integers hold, and of what is no int."""


def forms(a, b, c, m):
    return (a * b + c) % m, a * b % m, (a * 1103515245 + 12345) % 2147483648, (a * 31 + c) % 1000000007, (3 * b + c) % m, -a * b % m


def remainder(n, m):
    return n - n // m * m


edges = [0, 1, -1, 2, 255, 65535, 65536, 2**31 - 1, 2**31, -2**31, 2**32 - 1, 2**32, 2**32 + 1, 10**9 + 7]
edges += [2**52, 2**52 + 1, -2**52, 2**53 - 1, -2**53 + 1, 2**53, 2**60, -3, 12345678901]
state = 42
total = wrong = 0
for a in edges:
    for b in edges:
        for c in edges:
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            m = edges[state % len(edges)] or 97
            got = forms(a, b, c, m)
            want = (
                remainder(a * b + c, m),
                remainder(a * b, m),
                remainder(a * 1103515245 + 12345, 2147483648),
                remainder(a * 31 + c, 1000000007),
                remainder(3 * b + c, m),
                remainder(-a * b, m),
            )
            wrong += got != want
            total = (total * 31 + sum(got)) % 1000003
print(wrong, total, state)


class Loud:
    def __init__(self, name):
        self.name = name

    def __mul__(self, other):
        print(self.name, '*', other)
        return Loud('product')

    def __add__(self, other):
        print(self.name, '+', other)
        return Loud('sum')

    def __mod__(self, other):
        print(self.name, '%', other)
        return 'remainder'


def attempt(a, b, c, m):
    try:
        print((a * b + c) % m)
    except Exception as error:
        print(type(error).__name__, error)
    try:
        print(a * b % m, a * 3 % 0)
    except Exception as error:
        print(type(error).__name__, error)


for arguments in ((1.5, 2, 3, 4), (True, 3, False, 2), (5, 7, 1, 0), (2**40, 2**40, 1, 0), (2, 3, 0.5, 4), (2, -3, 0, 4), (0, -3, 0, 5)):
    attempt(*arguments)
attempt(Loud('a'), 2, 3, 4)
attempt(2, Loud('b'), 3, 4)
attempt('%s', 2, '%s', (1, 2, 3))


def unbound(n):
    if n < 0:
        late = 1
    return n * 3 % late


try:
    unbound(5)
except UnboundLocalError as error:
    print(error, error.__traceback__.tb_next.tb_lineno)
h = 0
for character in 'a polynomial hash of the text':
    h = (h * 257 + ord(character)) % 1000000007
print(h)
power, base, exponent = 1, 3, 65537
while exponent:
    if exponent % 2:
        power = power * base % 998244353
    base = base * base % 998244353
    exponent //= 2
print(power, pow(3, 65537, 998244353))
