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
        self._before = dict(os.environ)
        return self

    def __exit__(self, *error):
        os.environ.clear()
        os.environ.update(self._before)

    def __getattr__(self, name):
        return getattr(os.environ, name)

    def __contains__(self, name):
        return name in os.environ

    def __getitem__(self, name):
        return os.environ[name]

    def __setitem__(self, name, value):
        os.environ[name] = value

    def __delitem__(self, name):
        os.environ.pop(name, None)

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
