# What a class of tuples makes and finds: fields that the class replaces, and `__new__` called in every way.
from _attempt import attempt
from collections import namedtuple

P = namedtuple("P", "x y")


def x_of(p):
    return p.x


p = P(1, 2)
print([x_of(p) for _ in range(3)], x_of(P(y=3, x=4)), p._replace(y=5), p._make("ab"))
attempt(setattr, p, "x", 3)
P.x = property(lambda self: "replaced")
print([x_of(p) for _ in range(3)])
del P.x
attempt(x_of, p)
P.x = 7
print(x_of(p))

attempt(P, 1)
attempt(P, 1, 2, 3)
attempt(P, 1, y=2, z=3)
attempt(tuple.__new__)
attempt(tuple.__new__, 1)
attempt(tuple.__new__, list)
attempt(tuple.__new__, P, (1, 2), 3)
attempt(tuple.__new__, P, x=(1, 2))
attempt(tuple.__new__, tuple, (n for n in range(3)))
attempt(object.__new__, P)
attempt(object.__new__, object, 1)
attempt(int.__new__, int, "12", base=3)
attempt(int.__new__, bool, 1)
attempt(dict.__new__, dict, 1, 2, a=3)


class T(tuple):
    def __init__(self, *args, **kwargs):
        print("init", self, args, kwargs)


attempt(T, (1, 2))
attempt(T, [])
attempt(T)


class Refuses(tuple):
    pass


attempt(Refuses, 1, 2)
attempt(Refuses, a=1)
l = [1, 2]
l.__init__(n * 2 for n in l)
print(l)
attempt(l.__init__, 5)
print(l)
