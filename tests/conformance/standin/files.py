"""Files for tests: those of one temporary folder, which the harness has made (tests/conformance/files.mjs)."""

import builtins
import io
import os

import _files

_forbidden = builtins.open


class _TextRead(io.StringIO):
    """A text file that is read."""

    def __init__(self, path, encoding, errors):
        super().__init__(_files.read(path).decode(encoding or 'utf-8', errors or 'strict'))
        self.name = path


class _Text(io.StringIO):
    """A text file that is written when it is closed."""

    def __init__(self, path):
        super().__init__()
        self.name = path

    def close(self):
        if not self.closed:
            _files.write(self.name, self.getvalue().encode())
        super().close()


class _Binary(io.BytesIO):
    """A binary file that is written when it is closed, and cannot be read."""

    def __init__(self, path):
        super().__init__()
        self.name = path

    def read(self, size=-1, /):
        raise io.UnsupportedOperation('read')

    def close(self):
        if not self.closed:
            _files.write(self.name, self.getvalue())
        super().close()


def remove(path, *, dir_fd=None):
    """Removes a file of the folder."""
    _files.remove(os.fsdecode(path))


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Opens a file of the folder: to be read, or to be written from its beginning, in UTF-8."""
    path = os.fsdecode(file)
    if mode in ('w', 'wt'):
        return _Text(path)
    if mode in ('wb', 'bw'):
        return _Binary(path)
    if mode in ('r', 'rt'):
        return _TextRead(path, encoding, errors)
    if mode in ('rb', 'br'):
        return io.BytesIO(_files.read(path))
    return _forbidden(file, mode)
