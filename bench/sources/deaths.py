"""100,000 objects with callbacks die with their last reference, or, where nothing is counted, when it is asked for."""

import gc
from time import perf_counter
from weakref import ref

N = 100_000


class C:
    pass


def callback(dead):
    called.append(None)


called = []


def kill(objects):
    objects.clear()
    if not called:
        gc.collect()


def seconds(kill=kill):
    """The seconds that the deaths take; making the objects is not measured."""
    gc.disable()
    objects = [C() for _ in range(N)]
    refs = [ref(o, callback) for o in objects]
    begin = perf_counter()
    kill(objects)
    elapsed = perf_counter() - begin
    # The host may still find one in a frame that has ended.
    if len(called) < N - 1:
        raise RuntimeError(f'{len(called)} of {N} callbacks called')
    del refs
    gc.collect()
    called.clear()
    gc.enable()
    return elapsed
