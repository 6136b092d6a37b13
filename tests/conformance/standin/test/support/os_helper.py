"""Files in tests: those of the harness's temporary folder (standin/files.py)."""

import contextlib
import os

import _files

TESTFN = '@test_dunder_tmp'


def unlink(filename):
    """Removes a file, if it is there."""
    with contextlib.suppress(FileNotFoundError):
        _files.remove(filename)


rmtree = unlink


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    """A folder, in the temporary one, for the time of a block."""
    path = f'{_files.folder()}/{path or "folder"}'
    _files.mkdir(path)
    try:
        yield path
    finally:
        rmtree(path)


temp_cwd = temp_dir


def create_empty_file(filename):
    """Makes a file with nothing in it."""
    with open(filename, 'w'):
        pass


class EnvironmentVarGuard:
    """The environment, which is as it was when the block ends."""

    def __enter__(self):
        # The block may put the guard into the place of the environment.
        self._environ = os.environ
        self._before = dict(self._environ)
        return self

    def __exit__(self, *error):
        os.environ = self._environ
        self._environ.clear()
        self._environ.update(self._before)

    def __getattr__(self, name):
        return getattr(self._environ, name)

    def __contains__(self, name):
        return name in self._environ

    def __getitem__(self, name):
        return self._environ[name]

    def __setitem__(self, name, value):
        self._environ[name] = value

    def __delitem__(self, name):
        self._environ.pop(name, None)

    set, unset = __setitem__, __delitem__


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
