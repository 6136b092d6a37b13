"""There is one object only for each int from -5 to 256, however it has been computed."""


def one_for_each(n, step):
    ones = []
    for _ in range(n):
        again = int(str(step))
        if step is again:
            ones.append(step)
        step = step + 1
    return ones


def differences(a, b):
    return [a - b is int(str(a - b)), a * b is int(str(a * b)), -a is int(str(-a)), a // b is int(str(a // b))]


ones = one_for_each(300, -20)
print(ones[0], ones[-1], len(ones))
x = 0
for x in range(-7, 260, 1):
    y = x + 1
    if (y is int(str(y))) != (-5 <= y <= 256):
        print('not', y)
print(differences(300, 44), differences(301, 44), differences(5, 1), differences(6, 1), differences(16, 16), differences(257, 1))
