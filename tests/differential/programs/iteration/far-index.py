"""An iterator over what has only `__getitem__` counts as far as CPython's."""

import sys


class Endless:
    def __getitem__(self, i):
        return i


it = iter(Endless())
for state in 2**53 + 1, sys.maxsize - 2, -42:
    it.__setstate__(state)
    print(it.__reduce__()[2])
    for _ in range(3):
        try:
            print(next(it))
        except OverflowError as error:
            print(error)
