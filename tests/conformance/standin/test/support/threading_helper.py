"""Threads in tests: there are none."""

import contextlib
import unittest

can_start_thread = False


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest('needs threads')
    return unittest.skip('needs threads')


def reap_threads(func):
    return func


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    raise unittest.SkipTest('needs threads')
    yield


@contextlib.contextmanager
def catch_threading_exception():
    raise unittest.SkipTest('needs threads')
    yield
