"""The same function called in many forms, each of them twice, while its defaults and its code change."""


def f(a, b=2, *args, c=3, d, **others):
    return a, b, args, c, d, others


def g(a, b, /, c=1):
    return a, b, c


def h(*, x=1, y=2):
    return x, y


def k(*a, **k):
    return a, k


def attempt(function, *args, **kwargs):
    for _ in range(2):
        try:
            print(function(*args, **kwargs))
        except TypeError as e:
            print(e)


def in_all_forms():
    for function in f, g, h, k:
        print(function.__name__)
        for args in (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4):
            for kwargs in {}, {'d': 4}, {'c': 5, 'd': 4}, {'d': 4, 'c': 5}, {'a': 6}, {'b': 7, 'd': 4, 'e': 8}, {'c': 9}, {'y': 5}, {'x': 5, 'y': 6}:
                attempt(function, *args, **kwargs)


in_all_forms()
for _ in range(2):
    for n in range(20):
        print(k(**{f'name{n}': n, 'other': 0}), f(1, d=2, **{f'name{n}': n}))
for function in f, g, h:
    function.__defaults__, function.__kwdefaults__ = (10,), {'d': 11, 'y': 12}
in_all_forms()
for function in f, g, h:
    function.__defaults__, function.__kwdefaults__ = None, None
in_all_forms()
f.__code__, g.__code__ = g.__code__, f.__code__
attempt(f, 1, 2, c=3)
attempt(g, 1, d=2)


class Name(str):
    pass


attempt(k, **{Name('a'): 1, 'b': 2})
attempt(f, 1, **{Name('d'): 1, 'b': 2})
try:
    k(**{'a': 1}, **{'a': 2})
except TypeError as e:
    print(e)
try:
    k(a=1, **{'b': 2, 'a': 2})
except TypeError as e:
    print(e)
