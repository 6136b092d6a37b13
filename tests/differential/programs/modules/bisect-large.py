"""Halving beyond what a float counts exactly."""

import bisect
import sys


class Long:
    def __len__(self):
        return 2**60

    def __getitem__(self, i):
        return i


print(bisect.bisect(Long(), 2**59 + 1), bisect.bisect_left(Long(), 5, 2**58 + 1), bisect.bisect_left(range(2**60), 2**55 + 1))
print(bisect.bisect_left(range(sys.maxsize - 1), sys.maxsize - 3), bisect.bisect_right(range(2**60), 2**55 + 1, lo=2**54 + 1))
print(bisect.bisect(range(10), 5, hi=6), bisect.bisect_left(range(2**53 + 9), 2**53 + 3))
