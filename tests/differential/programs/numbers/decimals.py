# Decimals of floats, ties and what is near to one among them, and a `__format__` that belongs to another class.
from _attempt import attempt

for value in (0.5, 1.5, 2.5, 0.125, 0.375, 0.625, 2.675, 1.005, 1e15 + 0.5, 1e17, 1e22, 1 / 3, 1024.0625, 0.1, 5e-324, 123456.789):
    print([f"{value:.{d}f}" for d in (0, 1, 2, 3, 4, 16, 30, 31, 60)], [round(value, d) for d in (0, 1, 2, 3)], "%.2f %e" % (value, value))
    print(f"{value:+012,.2f} {value:.1%} {-value:08.1f} {value:z.0f}")
print(f"{float('inf'):08.2f} {float('nan'):>8.1f} {-0.0:.1f} {1 + 2.5j:.2f} {True:5d} {'x':>4}")


class Other:
    __format__ = int.__format__


attempt(format, Other(), "d")
attempt(lambda: f"{Other():d}")
