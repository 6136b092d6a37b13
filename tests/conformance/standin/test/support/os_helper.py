"""Files in tests: those of the harness's temporary folder (standin/files.py)."""

import contextlib

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
