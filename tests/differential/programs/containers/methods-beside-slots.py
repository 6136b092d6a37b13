"""`__contains__` and `__getitem__` of dicts, lists and sets are methods, no slot wrappers; the operators use the slots all the same."""


class Mixin:
    pass


class D(Mixin, dict):
    def __missing__(self, key):
        return 'missing'


class E(D):
    def __getitem__(self, key):
        return 'over', super().__getitem__(key)


class F(dict):
    __getitem__ = dict.__getitem__
    __contains__ = dict.__contains__


class L(Mixin, list):
    pass


class Other:
    __contains__ = dict.__contains__
    __getitem__ = list.__getitem__


def attempt(f, *args, **keywords):
    try:
        print(f(*args, **keywords))
    except TypeError as error:
        print(error)


d = D(a=1)
print(d['a'], d['b'], 'a' in d, L([1, 2])[1], L([1, 2])[:1])
print(E(a=1)['a'], E(a=1)['b'], 'a' in E(a=1), F(a=1)['a'], 'a' in F(a=1))
attempt(lambda: 1 in Other())
attempt(lambda: Other()[1])
for method in (dict.__contains__, dict.__getitem__, list.__getitem__, set.__contains__, frozenset.__contains__):
    print(method, method.__text_signature__)
for method in ({}.__contains__, {}.__getitem__, [].__getitem__, set().__contains__):
    attempt(method)
    attempt(method, 1, 2)
    attempt(method, key=1)
print(dict.__getitem__(D(), 5), list(map({1: 2}.__getitem__, [1])), {frozenset({1})}.__contains__({1}))
