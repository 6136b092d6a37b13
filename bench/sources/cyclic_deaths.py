"""100,000 objects that refer to themselves, with callbacks, die in gc.collect()."""

import gc

import deaths


def kill(objects):
    for o in objects:
        o.me = o
    del o
    objects.clear()
    gc.collect()


def seconds():
    return deaths.seconds(kill)
