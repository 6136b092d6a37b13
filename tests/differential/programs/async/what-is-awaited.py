"""What a suspended generator or coroutine waits for: gi_yieldfrom, cr_await, ag_await."""


class Waiting:
    def __await__(self):
        yield 'waiting'


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        print('running:', g.gi_yieldfrom)
        return 1


def inner():
    yield 'inner'


def gen(x):
    yield 0
    yield from x
    yield 2


async def co(x):
    return await x


async def agen():
    await Waiting()
    yield 1


def name(o):
    return None if o is None else type(o).__name__


i = inner()
g = gen(i)
print(g.gi_yieldfrom, end=' ')
next(g)
print(g.gi_yieldfrom, end=' ')
next(g)
print(g.gi_yieldfrom is i, end=' ')
next(g)
print(g.gi_yieldfrom, list(g), g.gi_yieldfrom)
g = gen(Iterator())
next(g)
next(g)
next(g)
print(name(g.gi_yieldfrom))
g = gen([1, 2])
next(g)
next(g)
print(name(g.gi_yieldfrom), g.close(), g.gi_yieldfrom)
g = gen(gen(i := inner()))
next(g)
next(g)
next(g)
print(g.gi_yieldfrom.gi_yieldfrom is i)
try:
    g.throw(ValueError)
except ValueError:
    print(g.gi_yieldfrom)
c = co(Waiting())
print(c.cr_await, c.send(None), name(c.cr_await))
other = co(c)
try:
    other.send(None)
except RuntimeError as error:
    print(error)
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value, c.cr_await)
c = co(co(Waiting()))
c.send(None)
print(name(c.cr_await), name(c.cr_await.cr_await), c.close(), c.cr_await)
a = agen()
step = a.asend(None)
print(step.send(None), name(a.ag_await))
try:
    step.send(None)
except StopIteration as stop:
    print(stop.value, a.ag_await)
