"""frame.clear() of a generator's frame: one that has not begun is closed, one that is suspended or runs is refused."""
import sys


def g(x):
    print('begins')
    yield 1


it = g(1)
frame = it.gi_frame
print(frame is it.gi_frame, frame.clear(), it.gi_frame, list(it), frame.clear())


def attempt(frame):
    try:
        print(frame.clear())
    except RuntimeError as e:
        print(e)


it = g(2)
next(it)
frame = it.gi_frame
attempt(frame)
print(next(it, 'end'))
attempt(frame)


def h():
    attempt(sys._getframe())
    yield
    attempt(me.gi_frame)


me = h()
next(me)
attempt(me.gi_frame)
next(me, None)


async def a():
    yield


it = a()
it.ag_frame.clear()
print(it.ag_frame)
