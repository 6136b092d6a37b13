"""A generator and its kin have the names that their function had when it was called, not those of the code."""


def numbers():
    yield 1


first = numbers()
numbers.__name__ = 'digits'
second = numbers()
numbers.__qualname__ = 'Digits.digits'
third = numbers()
print([(g.__name__, g.__qualname__, g.gi_code.co_name) for g in (first, second, third)])
print(list(third))


async def fetch():
    pass


fetch.__qualname__ = 'Client.fetch'
coroutine = fetch()
print(coroutine.__name__, coroutine.__qualname__)
coroutine.close()

other = lambda: (yield)
numbers.__code__ = other.__code__
fourth = numbers()
print(fourth.__name__, fourth.__qualname__, fourth.gi_code.co_name)

made = type(numbers)(other.__code__, globals(), 'made')()
print(made.__name__, made.__qualname__)
made.__name__ = 'renamed'
print(made.__name__, made.__qualname__, other().__name__)
