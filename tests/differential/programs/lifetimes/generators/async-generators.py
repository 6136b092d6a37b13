# lifetime: counted
"""Asynchronous generators: finished, closed, and dropped while suspended."""
from _mortal import Mortal as M


async def numbers(n):
    local = M('local')
    try:
        for i in range(n):
            yield M(f'number {i}')
    finally:
        print('finally')


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


async def all_of():
    async for x in numbers(2):
        print(x)
    print('exhausted')
    return M('result')


async def some():
    g = numbers(3)
    print(await anext(g))
    print(await g.asend(None))
    await g.aclose()
    print('closed')


async def thrown():
    g = numbers(3)
    await anext(g)
    try:
        await g.athrow(ValueError(M('thrown in')))
    except ValueError as e:
        print('came out', e)


async def comprehended():
    return [x.name async for x in numbers(2) if x], {y: M(y) async for y in names()}


async def names():
    yield 'a'
    yield 'b'


for f in (all_of, some, thrown, comprehended):
    print('--', f.__name__)
    print(drive(f()))
print('end')
