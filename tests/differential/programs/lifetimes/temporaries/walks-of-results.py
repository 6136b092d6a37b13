# lifetime: counted
"""What a loop walks has taken over what was made for it, and dies with the loop, however that ends."""
import gc

from _mortal import Mortal as M

gc.disable()


def each(items):
    for item in items:
        yield item


def first(items, *rest):
    yield items


def keyed(**named):
    yield from named


async def aeach(items):
    for item in items:
        yield item


def f():
    for _ in each([M(n) for n in 'ab']):
        gc.collect()
        break
    print('-- star')
    for _ in first([*map(M, 'cd')], *map(M, 'e')):
        gc.collect()
        break
    print('-- dict')
    for _ in keyed(**{n: M(n) for n in 'fg'}):
        gc.collect()
        break
    print('-- nested')
    print([i for n in 'hi' for i in each([M(n) for _ in 'jk']) if gc.collect() >= 0])
    print('-- raised')
    try:
        for _ in first([M(n) for n in 'lm'], M('n')):
            gc.collect()
            [].pop()
    except IndexError:
        print('caught')


async def g():
    async for _ in aeach([M(n) for n in 'op']):
        gc.collect()
        break
    print('-- comprehension')
    print([n async for n in aeach([M(n) for n in 'qr']) if gc.collect() >= 0])


f()
print('-- async')
try:
    g().send(None)
except StopIteration:
    print('end')
