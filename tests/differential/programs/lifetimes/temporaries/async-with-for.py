# lifetime: counted
from _mortal import Mortal as M


class AC(M):
    async def __aenter__(self):
        print('aenter')
        return M(f'{self.name}.entered')

    async def __aexit__(self, *args):
        print('aexit', args[0])


class AI(M):
    n = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return M(f'item{self.n}')


async def agen():
    try:
        yield M('y1')
        yield M('y2')
    finally:
        print('agen finally')


async def main():
    async with AC('c') as x:
        print('body', x)
    print('after with')
    async for i in AI('it'):
        print('i', i)
    else:
        print('else')
    print('after for')
    async for i in agen():
        print('g', i)
    print('after agen')
    print([i async for i in AI('comp')])
    print('end of main')


try:
    main().send(None)
except StopIteration:
    pass
print('end')
