"""The bytes in use before and after N instances with one attribute and one weak reference each are made."""

import gc
import sys
import weakref

import _memory


class C:
    def __init__(self):
        self.attribute = 1


def fill(objects, refs, n):
    for i in range(n):
        objects[i] = o = C()
        refs[i] = weakref.ref(o)


def used():
    # What the callbacks of one collection let go of, the next one finds.
    for _ in range(3):
        gc.collect()
    return _memory.used()


def main(n):
    # Once before, so that what is compiled is compiled.
    for _ in range(2):
        objects, refs = [None] * n, [None] * n
        before = used()
        fill(objects, refs, n)
        after = used()
    print('result', before, after)


main(int(sys.argv[1]))
