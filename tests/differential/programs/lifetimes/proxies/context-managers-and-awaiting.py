"""Special methods that proxies do not forward: with, async with, await, async for, descriptors; and how to reach them all the same."""
import contextlib
import types
from weakref import proxy


class Everything:
    def __enter__(self): print('enter'); return 'entered'
    def __exit__(self, *error): print('exit', error[0]); return True
    async def __aenter__(self): return 'async entered'
    async def __aexit__(self, *error): return False
    def __await__(self): yield 'awaited'; return 'result'
    def __aiter__(self): return self
    async def __anext__(self): raise StopAsyncIteration
    def __get__(self, instance, owner): return 'got'
    def __set__(self, instance, value): print('set', value)
    def __set_name__(self, owner, name): print('named', name)
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
    def __copy__(self): return 'copied'
    def __instancecheck__(self, o): return True
    def __mro_entries__(self, bases): return (list,)
    def __missing__(self, key): return 'missing'


e = Everything()
p = proxy(e)


def using():
    with p:
        print('inside')


async def async_using():
    async with p:
        pass


async def awaiting():
    return await p


async def looping():
    async for x in p:
        pass


def drive(coroutine):
    try:
        while True:
            print('step', coroutine.send(None))
    except StopIteration as stop:
        return stop.value


for f in (using, lambda: drive(async_using()), lambda: drive(awaiting()), lambda: drive(looping()), lambda: aiter(p), lambda: anext(p), lambda: p[int], lambda: isinstance(3, p)):
    try:
        print(f())
    except TypeError as error:
        print(error)
with contextlib.ExitStack() as stack:
    try:
        stack.enter_context(p)
    except TypeError as error:
        print(error)
    stack.callback(p.__exit__, 1, 2, 3)
    stack.push(p.__exit__)
    print(p.__enter__())
    raise ValueError
print('swallowed by the method')


class Owner:
    plain = p
    direct = e


owner = Owner()
print(owner.plain is p, owner.direct)
owner.direct = 1
owner.plain = 2
print(owner.plain)
print(types.resolve_bases((p,)))


class D(dict):
    __missing__ = p.__missing__


print(D()[1])
