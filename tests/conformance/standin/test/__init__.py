"""Stands in for CPython's `test` package: its own `support`, and the test files of the standard library behind it."""

import sys

for _folder in reversed(sys.path):
    if _folder:
        __path__.append(_folder + '/test')
        break
