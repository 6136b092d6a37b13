"""Slices of ranges, with bounds and steps of any size."""

import sys
n = sys.maxsize
r = range(n - 1)
for s in (slice(5, n - 3), slice(None, None, -1), slice(n, None, -2), slice(-5, None), slice(2**70), slice(None, None, 2**65), slice(-2**80, 2**80, 3)):
    print(r[s], range(10)[s], range(2**70)[s], range(10, -10, -3)[s])
for a in (0, 1, 5, -3, 20, None):
    for b in (0, 2, 7, -1, -20, None):
        for c in (1, 2, -1, -3, None): print(range(2, 17, 3)[a:b:c], range(17, 2, -4)[a:b:c])
try: range(3)[::0]
except ValueError as e: print(e)
try: range(3)['a':]
except TypeError as e: print(e)
