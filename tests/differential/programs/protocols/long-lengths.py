"""Lengths beyond those that a float holds exactly."""

import operator
from itertools import repeat


class Long:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


class Hinting(Long):
    __len__ = None

    def __iter__(self):
        return self

    def __length_hint__(self):
        return self.length


for n in 2**53, 2**53 + 1, 2**62 + 1, 2**63 - 1, 2**63:
    for get in (
        lambda: len(Long(n)),
        lambda: bool(Long(n)),
        lambda: Long(n).__len__(),
        lambda: len(range(n)),
        lambda: range(n).__len__(),
        lambda: operator.length_hint(Long(n)),
        lambda: operator.length_hint(iter(range(n))),
        lambda: operator.length_hint(Hinting(n)),
        lambda: repeat(None, n),
        lambda: operator.length_hint(repeat(None, n)),
    ):
        try:
            print(get())
        except Exception as error:
            print(type(error).__name__, error)
