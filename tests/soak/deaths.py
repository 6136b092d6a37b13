"""
How long the deaths of n objects with callbacks take, KIND N ROUNDS: prints nanoseconds per object, of each round. The callback makes nothing: a
list of what has died would grow meanwhile, and at a million its growth takes almost as long as the deaths.
"""

import gc
import sys
import time
import weakref


class C:
    pass


def callback(ref):
    global is_called
    is_called = True


is_called = False


def dropped(objects):
    """They die with their last reference, or, where nothing is counted, when it is asked for."""
    begin = time.perf_counter()
    objects.clear()
    if not is_called:
        gc.collect()
    return begin


def cyclic(objects):
    """They die when cycles are collected."""
    for o in objects:
        o.me = o
    del o
    objects.clear()
    begin = time.perf_counter()
    gc.collect()
    return begin


def main(kind, n, rounds):
    kill = {'dropped': dropped, 'cyclic': cyclic}[kind]
    global is_called
    gc.disable()
    gc.collect()
    times = []
    for _ in range(rounds):
        is_called = False
        objects = [C() for _ in range(n)]
        refs = [weakref.ref(o, callback) for o in objects]
        begin = kill(objects)
        times.append((time.perf_counter() - begin) / n * 1e9)
        alive = sum(r() is not None for r in refs)
        # The host may still find one in a frame that has ended.
        if alive > 1 or not is_called:
            sys.exit(f'{alive} of {n} live on')
        del refs
        gc.collect()
    print('result', *times)


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
