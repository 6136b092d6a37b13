"""frame.clear() of a generator's frame: one that has not begun is closed, one that is suspended or runs is refused."""
import sys
from _attempt import attempt


def g(x):
    print('begins')
    yield 1


it = g(1)
frame = it.gi_frame
print(frame is it.gi_frame, frame.clear(), it.gi_frame, list(it), frame.clear())


it = g(2)
next(it)
frame = it.gi_frame
attempt(frame.clear)
print(next(it, 'end'))
attempt(frame.clear)


def h():
    attempt(sys._getframe().clear)
    yield
    attempt(me.gi_frame.clear)


me = h()
next(me)
attempt(me.gi_frame.clear)
next(me, None)


async def a():
    yield


it = a()
it.ag_frame.clear()
print(it.ag_frame)
