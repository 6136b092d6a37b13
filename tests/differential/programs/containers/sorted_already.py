# Sorting what is sorted already, or nearly; items of tuples by any index; what functions with all kinds of parameters are called with.
import operator
from _attempt import attempt

for keys in ([], [1], [1, 2, 3], [1, 1.0, True, 2], [2, 1, 3], [3, 2, 1], list(range(40)), list(range(40, 0, -1)), [float("nan"), 1.0, 0.5], list(range(30)) + [5]):
    rows = [(key, place) for place, key in enumerate(keys)]
    print(sorted(keys), sorted(keys, reverse=True))
    print(sorted(rows, key=operator.itemgetter(0)), sorted(rows, key=operator.itemgetter(0), reverse=True))
    print(sorted(map(str, keys)), sorted(rows))

t = (1, 2, 3)
for index in (0, -1, -3, 3, -4, True, 2**70, "a", None, 1.0):
    attempt(operator.getitem, t, index)
attempt(operator.itemgetter(1), (), ())
attempt(operator.itemgetter(1), a=1)
attempt(operator.itemgetter(1, 0), t)


def f(a, b=2, *args, c=3, **kw):
    return a, b, args, c, kw


attempt(f, 1)
attempt(f, 1, c=4)
attempt(f, 1, b=4, d=5)
attempt(f, 1, 2, 3, 4, e=5)
attempt(f, 1, 2, b=3)
attempt(f)

d = {n: str(n) for n in range(6)}
del d[0], d[3]
print(list(d), tuple(d), sorted(d, reverse=True), [*d, *d])
l = [0]
l.extend(d)
print(l)
