"""Operators on int literals, which are computed when the program is compiled, and those that must not be."""

print(1 << 30, 1 << 52, 1 << 53, 1 << 62, 1 << 64, 1 << 65, 2 ** 10, 2 ** 53, 2 ** 54, (-2) ** 3, -2 ** 2, 0 ** 0)
print(5 & -2, 5 | -8, 5 ^ -1, -5 >> 1, -1 >> 64, -1 >> 70, ~0, ~-1, ~~5, +7, - -7, -0, 0 * -5, 0 - 0)
print(3 * 1000 * 1000 * 1000, 9007199254740991 + 1, 9007199254740992 - 1, -9007199254740991 - 1, 9007199254740991 * 9007199254740991)
print(1 + 2 * 3 - 4, (1 + 2) * (3 - 4), 10 - 2 - 3, 2 ** 3 ** 2, 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12)
print(str(0 * -1), repr(-0 * 3), 1 / (0 * -1 + 1), (0 * -1) == 0)
print(type(True + 1), True + 1, True << 2, 1 + 2.5, 2 * -0.0, 'a' * 3, (1,) * 2)
print((1 << 3, 2 ** 4, (5 - 6, ~7)), [1 << i for i in range(3)], {1 << 4: 2 + 3})
for bad in ('1 << -1', '1 >> -1', '2 ** -1', '1 // 0', '1 % 0', '7 // 2', '-7 // 2', '-7 % 3', '0 ** -1'):
    try:
        print(bad, eval(bad))
    except (ValueError, ZeroDivisionError) as error:
        print(bad, type(error).__name__, error)


def limit(best, n):
    return best.get(n, 1 << 30) - (1 << 30), n < 2 * 8, n == 4 * 4, n + 1 * 2, 3 - 5 < n, not 1 - 1


print(limit({}, 16), limit({3: 4}, 3), limit({}, 2.5), limit({}, True))
