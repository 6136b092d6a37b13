# lifetime: counted
"""Coroutines driven by hand: awaited temporaries, cancellation, and what a task that fails leaves."""
from _mortal import Mortal as M


class Sleep(M):
    def __await__(self):
        print('begin', self)
        value = yield M(f'request of {self}')
        print('end', self, value)
        return M(f'result of {self}')


async def inner(name):
    local = M(f'local of {name}')
    return (await Sleep(f'{name} 1')).name + (await Sleep(f'{name} 2')).name


async def outer():
    async def nested():
        return await inner('b')
    first = await inner('a')
    print('first', first)
    return M(await nested())


def drive(coroutine, sent='answer'):
    try:
        request = coroutine.send(None)
        while True:
            print('request', request)
            request = coroutine.send(sent)
    except StopIteration as e:
        return e.value


print(drive(outer()))
print('-- cancelled')
c = outer()
print(c.send(None))
try:
    c.throw(ValueError(M('cancelled')))
except ValueError as e:
    print('came out', e)
del c
print('-- dropped')
c = outer()
c.send(None)
del c
print('-- async for and with')


class Lines(M):
    n = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return M(f'line {self.n}')

    async def __aenter__(self):
        await Sleep('entering')
        return self

    async def __aexit__(self, *details):
        print('leaving')


async def read():
    async with Lines('lines') as lines:
        async for line in lines:
            print('line', line)
    return [line.name async for line in Lines('other lines')]


print(drive(read()))
print('end')
