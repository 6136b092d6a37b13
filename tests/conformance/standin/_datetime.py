"""The C part of `datetime`, which does without it. Tests that cannot, since they ask for its capsule, are skipped."""

import unittest


class NoCapsule(unittest.SkipTest, ImportError):
    """There are no capsules of the C API."""


raise NoCapsule('needs the capsule of a C extension')
