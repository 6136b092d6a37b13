"""Code of another kind is given to a function with a warning; builtins of functions whose globals have none."""

import builtins
import warnings


def plain():
    return 1


def generator():
    yield 2


async def coroutine():
    return 3


async def asynchronous():
    yield 4


codes = {f: f.__code__ for f in (plain, generator, coroutine, asynchronous)}
for f in codes:
    for g in codes:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            f.__code__ = codes[g]
            print(f.__name__, g.__name__, [(w.category.__name__, str(w.message)) for w in caught])
            f.__code__ = codes[f]
print(plain(), list(generator()))

bare = type(plain)(plain.__code__, {})
print(bare.__builtins__ is builtins.__dict__, bare.__globals__, bare())
