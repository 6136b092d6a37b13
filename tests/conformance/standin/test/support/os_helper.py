"""Files in tests. Programs reach no files of the host."""

import contextlib
import unittest

TESTFN = '@test_dunder_tmp'


def unlink(filename):
    """There is no such file."""


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    raise unittest.SkipTest('needs files of the host')
    yield
