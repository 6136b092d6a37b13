# lifetime: counted
# A frame owns the function that it runs: what refers to that weakly sees when the frame goes.
import weakref


def say(what):
    return lambda r: print(what, 'dies')


def raised():
    def f():
        raise ValueError

    r = weakref.ref(f, say('raising'))
    try:
        f()
    except ValueError as e:
        exception = e
    del f
    print('deleted', r() is None)
    return exception


exception = raised()
print('left')
exception.__traceback__ = None
print('no traceback')


def suspended():
    def g():
        yield 1
        yield 2

    r = weakref.ref(g, say('generator'))
    it = g()
    next(it)
    del g
    print('deleted', r() is None)
    it.close()
    print('closed')
    return r


suspended()


def exhausted():
    def g():
        yield 1

    r = weakref.ref(g, say('exhausted'))
    it = g()
    del g
    print('deleted', r() is None)
    print(list(it))
    print('read')
    return r


exhausted()


def running(n):
    global running, r
    if n > 0:
        return running(n - 1)
    del running
    print('deleted', r() is None)


r = weakref.ref(running, say('running'))
running(2)
print('left')


async def coroutine():
    pass


r = weakref.ref(coroutine, say('coroutine'))
c = coroutine()
del coroutine
print('deleted', r() is None)
c.close()
print('closed')
