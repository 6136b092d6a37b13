# lifetime: counted
from _mortal import Mortal as M, Operand as O


class Wait(M):
    def __await__(self):
        print('await', self)
        yield self.name
        return M(f'{self.name}.result')


async def inner(x):
    print('inner', x)
    await Wait('w1')
    print('between')
    r = await Wait('w2')
    print('r', r)
    return M('returned')


async def outer():
    print((await inner(M('arg'))).name)
    print('outer after')
    [await Wait(i) for i in 'ab']
    print('comprehension done')


def run(c):
    try:
        while True:
            print('yielded', c.send(None))
    except StopIteration as e:
        print('done', e.value)


run(outer())
print('end')
