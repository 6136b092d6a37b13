"""100,000 objects with callbacks die with their last reference, or, where nothing is counted, when it is asked for."""

import gc
from time import perf_counter
from weakref import ref

N = 100_000


class C:
    pass


def callback(dead):
    """Makes nothing: a list of what has died would grow meanwhile."""
    global is_called
    is_called = True


is_called = False


def kill(objects):
    objects.clear()
    if not is_called:
        gc.collect()


def seconds(kill=kill):
    """The seconds that the deaths take; making the objects is not measured."""
    global is_called
    is_called = False
    gc.disable()
    objects = [C() for _ in range(N)]
    refs = [ref(o, callback) for o in objects]
    begin = perf_counter()
    kill(objects)
    elapsed = perf_counter() - begin
    alive = sum(r() is not None for r in refs)
    # The host may still find one in a frame that has ended.
    if alive > 1 or not is_called:
        raise RuntimeError(f'{alive} of {N} live on')
    del refs
    gc.collect()
    gc.enable()
    return elapsed
