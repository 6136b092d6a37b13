# lifetime: counted
"""Decorators that hold what they decorate: wraps, memo tables, counters, and methods."""
from functools import partial, partialmethod, reduce, singledispatch, wraps
from _mortal import Mortal as M


def counted(f):
    calls = M(f'calls of {f.__name__}')

    @wraps(f)
    def wrapper(*args, **kwargs):
        print('calling', f.__name__, calls)
        return f(*args, **kwargs)
    wrapper.calls = calls
    return wrapper


def memoized(f):
    memo = {}

    @wraps(f)
    def wrapper(key):
        if key not in memo:
            memo[key] = f(key)
        return memo[key]
    wrapper.forget = memo.clear
    return wrapper


@counted
def plain(x=M('default')):
    return x


print(plain().name, plain(M('given')).name)
del plain
print('-- memo')


@memoized
def load(name):
    return M(name)


print(load('a') is load('a'), load('b'))
load.forget()
print(load('a'))
del load
print('-- methods')


class C(M):
    @counted
    def method(self, x):
        return x

    twice = partialmethod(method, M('bound by partialmethod'))


C('c').method(M('argument'))
C('d').twice()
m = C('e').method
print('bound')
m(M('last'))
del m
C.twice = None
print('-- partial')
p = partial(M, 'made by partial', part=M('part'))
p()
q = partial(p, other=M('other'))
del p
q()
del q
print('-- dispatch')


@singledispatch
def show(o):
    return M(f'generic {o}')


@show.register
def _(o: int):
    return M(f'int {o}')


print(show(1), show('s'))
print('end')
