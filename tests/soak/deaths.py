"""How long the deaths of n objects with callbacks take, KIND N ROUNDS: prints nanoseconds per object, of each round."""

import gc
import sys
import time
import weakref


class C:
    pass


def callback(ref):
    called.append(None)


called = []


def dropped(objects):
    """They die with their last reference, or, where nothing is counted, when it is asked for."""
    begin = time.perf_counter()
    objects.clear()
    if not called:
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
    gc.disable()
    gc.collect()
    times = []
    for _ in range(rounds):
        objects = [C() for _ in range(n)]
        refs = [weakref.ref(o, callback) for o in objects]
        begin = kill(objects)
        times.append((time.perf_counter() - begin) / n * 1e9)
        # The host may still find one in a frame that has ended.
        if len(called) < n - 1:
            sys.exit(f'{len(called)} of {n} callbacks called')
        del refs
        gc.collect()
        called.clear()
    print('result', *times)


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
