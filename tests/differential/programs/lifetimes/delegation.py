# lifetime: counted
"""What a generator delegates to: steps, values, exceptions, deaths."""
import gc
from _mortal import Mortal

# Cycles die where it says so.
gc.disable()


class Items:
    """An iterator that can be told apart from a generator, and dies audibly."""

    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration('end')
        item = self.items.pop(0)
        if isinstance(item, Exception):
            raise item
        return item

    def __del__(self):
        print('del items')


def show(step, *args):
    try:
        print(step(*args))
    except BaseException as e:
        print(type(e).__name__, e.args)


def inner(noisy):
    try:
        got = yield noisy.name
        print('inner got', got)
        got = yield 'second'
        print('inner got', got)
    except ValueError as e:
        print('inner caught', e)
        yield 'after'
    finally:
        print('inner ends')
    return Mortal('result')


def plain(noisy):
    result = yield from inner(noisy)
    print('plain has', result.name)
    result = yield from Items('a', 'b')
    print('plain has', result)
    return (yield from inner(Mortal('last')))


def guarded(noisy):
    try:
        x = [Mortal('before'), (yield from plain(noisy))]
        print('guarded has', [n.name for n in x])
    finally:
        print('guarded ends')


print('-- steps')
for g in (guarded(Mortal('n1')), plain(Mortal('n2'))):
    show(g.send, None)
    print(g.gi_yieldfrom.__name__, g.gi_running, g.gi_suspended)
    show(g.send, 'one')
    show(g.send, None)
    show(next, g)
    show(g.send, None)
    show(next, g)
    show(next, g)
    show(next, g)
    show(next, g)
    del g

print('-- throw')
for make in (guarded, plain):
    g = make(Mortal('n3'))
    next(g)
    show(g.throw, ValueError('thrown'))
    show(g.throw, KeyError('out'))
    show(next, g)
    del g

print('-- close')
for make in (guarded, plain):
    g = make(Mortal('n4'))
    next(g)
    g.close()
    print('closed')
    g = make(Mortal('n5'))
    next(g)
    del g
    print('dropped')


def catching(it):
    while True:
        try:
            value = yield from it
            print('value', value)
            return value
        except (ValueError, StopIteration) as e:
            print('caught', type(e).__name__, e.args, e.__context__)
            yield 'caught'
            it = Items('x')


print('-- raised by what is delegated to')
g = catching(Items(1, ValueError('inside'), 2))
for _ in range(5):
    show(next, g)
del g


def raising(it):
    yield from it


g = raising(Items(1, ValueError('inside'), 2))
show(next, g)
show(next, g)
print(g.gi_frame, g.gi_yieldfrom)
del g


def watching():
    print('while running', g.gi_running, g.gi_yieldfrom)
    yield 1
    try:
        next(g)
    except ValueError as e:
        print(e)
    yield 2


g = raising(watching())
print(list(g))


def itself():
    yield from me


me = itself()
show(next, me)
me = None

print('-- what is delegated to dies before its value is stored')


def stored():
    x = Mortal('old')
    x = yield from Items(1)
    print('stored', x)
    yield from (Mortal(n).name for n in 'ab')
    for n in range(2):
        x = yield from Items(n)
        print('turn', n, x)
    return x


print(list(stored()))

print('-- not iterable')
for bad in (3, None, print):
    def f():
        try:
            yield from bad
        except TypeError as e:
            print(e)
    print(list(f()))

print('-- a cycle through what is delegated to')


def cyclic():
    self = [None]
    n = Mortal('in cycle')
    self[0] = part(self)
    yield from self[0]


def part(owner):
    m = Mortal('in part')
    owner.append((yield m.name))


g = cyclic()
h = [g]
print(next(g))
del h
del g
print(gc.collect() > 0)


class Awaitable:
    def __init__(self, *items):
        self.items = items

    def __await__(self):
        return Items(*self.items)

    def __del__(self):
        print('del awaitable')


async def one(n):
    return n


async def pause(*items):
    got = await Awaitable(*items)
    return got


async def main():
    total = 0
    for i in range(3):
        value = await one(i)
        total += value
        total += await one(10)
        if value == 1:
            print('paused', await pause('p', 'q'))
        elif value == 2:
            value = await pause('r')
            print('value', value)
    await one(Mortal('dropped'))
    print('before the end')
    return await pause('s')


print('-- coroutines')
c = main()
sent = None
while True:
    try:
        print('step', c.send(sent), c.cr_await.__name__)
        sent = None
    except StopIteration as e:
        print('returned', e.value)
        break
del c


async def awaits(o):
    return await o


c = awaits(one(1))
d = pause('x')
e, f = awaits(d), awaits(d)
show(c.send, None)
show(e.send, None)
show(f.send, None)
show(e.close)
show(awaits(4).send, None)
show(e.send, None)
show(c.send, None)


async def agen():
    for i in range(3):
        yield await pause(f'a{i}')


async def loops():
    async for x in agen():
        print('item', x)
    return [x async for x in agen()]


print('-- async generators')
c = loops()
try:
    while True:
        print(c.send(None))
except StopIteration as e:
    print(e.value)


def deep(n):
    if n:
        result = yield from deep(n - 1)
        return result + 1
    yield 'bottom'
    return 0


def collected():
    print((yield from deep(200)))


print(list(collected()))


def endless():
    yield from endless()


try:
    next(endless())
except RecursionError as e:
    print(e)
