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


class FakePath:
    """An object with a path."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f'<FakePath {self.path!r}>'

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path
