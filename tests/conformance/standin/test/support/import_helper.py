"""Imports in tests."""

import contextlib
import importlib
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    """Imports a module, or skips the test if there is none."""
    try:
        return importlib.import_module(name)
    except ImportError as msg:
        raise unittest.SkipTest(str(msg))


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    """Imports a module anew, with some modules fresh and some missing; None if it cannot be imported."""
    names = {name, *fresh, *blocked}
    saved = {}
    for loaded in list(sys.modules):
        if any(loaded == n or loaded.startswith(n + '.') for n in names):
            saved[loaded] = sys.modules.pop(loaded)
    for n in blocked:
        sys.modules[n] = None
    try:
        for n in fresh:
            importlib.import_module(n)
        return importlib.import_module(name)
    except ImportError:
        return None
    finally:
        for loaded in list(sys.modules):
            if any(loaded == n or loaded.startswith(n + '.') for n in names):
                del sys.modules[loaded]
        sys.modules.update(saved)


class CleanImport:
    """A context in which modules are imported anew."""

    def __init__(self, *names, usefrozen=False):
        self.saved = sys.modules.copy()
        for name in names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        sys.modules.clear()
        sys.modules.update(self.saved)


@contextlib.contextmanager
def isolated_modules():
    saved = sys.modules.copy()
    try:
        yield
    finally:
        sys.modules.clear()
        sys.modules.update(saved)
