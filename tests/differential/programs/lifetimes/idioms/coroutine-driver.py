# lifetime: counted
"""A driver of coroutines with futures: tasks that are cancelled, dropped or never awaited, and what they own."""
from collections import deque
from weakref import WeakSet, ref
from _mortal import Mortal


class Future(Mortal):
    result = None

    def __await__(self):
        while self.result is None:
            yield self
        return self.result


class Driver:
    def __init__(self):
        self.ready, self.all = deque(), WeakSet()

    def spawn(self, coroutine):
        task = Task(self, coroutine)
        self.all.add(task)
        self.ready.append(task)
        return ref(task)

    def run(self):
        while self.ready:
            self.ready.popleft().step()


class Task:
    def __init__(self, driver, coroutine):
        self.driver, self.coroutine = driver, coroutine

    def step(self):
        name = self.coroutine.__name__
        try:
            waiting = self.coroutine.send(None)
        except StopIteration as stop:
            print(name, 'returned', stop.value)
        except Exception as error:
            print(name, 'failed', repr(error))
        else:
            print(name, 'waits for', waiting)
            waiting.waiters = [*getattr(waiting, 'waiters', ()), self]


def resolve(future, value):
    future.result = value
    for task in future.__dict__.pop('waiters', ()):
        task.driver.ready.append(task)


async def waiter(name, future):
    local = Mortal(f'local of {name}')
    try:
        return name, await future
    finally:
        print('finally', name)


async def outer(future):
    local = Mortal('outer')
    a = await waiter('inner', future)
    raise ValueError(a)


d = Driver()
f = Future('f')
r = d.spawn(waiter('first', f))
d.spawn(outer(f))
d.run()
print(len(d.all), r() is not None)
resolve(f, 'value')
d.run()
print(len(d.all), r())
print('-- a future that dies with its waiters')
g = Future('g')
d.spawn(waiter('abandoned', g))
d.run()
del g
print(len(d.all))
import gc
gc.collect()
print('-- collected', len(d.all))
c = waiter('closed', f)
c.close()
print('closed before it began')
f.result = None
c = waiter('closed later', f)
c.send(None)
c.close()
del c
print('-- end')
