"""The operating system, of which a program sees nothing: https://docs.python.org/3.13/library/os.html

Paths are text and work. DIFFERS: the environment is empty, and what would touch files or processes raises PermissionError.
"""

import abc
import operator
import sys

name = 'posix'
linesep = '\n'
curdir, pardir, sep, extsep, altsep, pathsep, defpath, devnull = '.', '..', '/', '.', None, ':', '/bin:/usr/bin', '/dev/null'
error = OSError

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
supports_dir_fd, supports_effective_ids, supports_fd, supports_follow_symlinks = set(), set(), set(), set()


def fspath(path):
    """The path as str or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        method = kind.__fspath__
    except AttributeError:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {kind.__name__}') from None
    text = method(path)
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(f'expected {kind.__name__}.__fspath__() to return str or bytes, not {type(text).__name__}')


class PathLike(abc.ABC):
    """What has a path."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """The path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        return any('__fspath__' in base.__dict__ for base in subclass.__mro__) or NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def fsencode(filename):
    """The path as bytes."""
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    """The path as str."""
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class _Environ(dict):
    """The environment: empty to begin with, and seen by nobody else."""

    def _check(self, value):
        if not isinstance(value, str):
            raise TypeError(f'str expected, not {type(value).__name__}')
        return value

    def __setitem__(self, key, value):
        super().__setitem__(self._check(key), self._check(value))

    def __getitem__(self, key):
        return super().__getitem__(self._check(key))

    def __repr__(self):
        return f'environ({super().__repr__()})'


environ = _Environ()


def getenv(key, default=None):
    """A value of the environment."""
    return environ.get(key, default)


def putenv(name, value, /):
    """Sets a value that nobody sees."""


def unsetenv(name, /):
    """Removes a value that nobody sees."""


def _forbidden(name):
    def function(*args, **kwargs):
        path = args[0] if args and isinstance(args[0], (str, bytes, PathLike)) else None
        raise PermissionError(1, 'Operation not permitted', *([path] if path is not None else []))
    function.__name__ = function.__qualname__ = name
    return function


for _name in ('access chdir chmod close dup dup2 fdopen fstat getcwd getcwdb kill link listdir lstat makedirs mkdir open '
              'pipe popen read readlink remove removedirs rename renames replace rmdir scandir stat symlink system truncate umask '
              'unlink urandom utime walk write').split():
    globals()[_name] = _forbidden(_name)
del _name


def getpid():
    """The number of the process: it is the only one that there is."""
    return 1


def getppid():
    """The number of the parent process: there is none."""
    return 0


def isatty(fd, /):
    """Whether a descriptor is a terminal: those of the standard streams may be."""
    streams = {stream.fileno(): stream for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__)}
    return fd in streams and streams[fd].isatty()


def get_terminal_size(fd=1, /):
    """The size of a terminal: that of none is known."""
    raise OSError(25, 'Inappropriate ioctl for device')


def _record(name, doc, **fields):
    def __new__(cls, sequence, /):
        self = tuple.__new__(cls, sequence)
        if len(self) != len(fields):
            raise TypeError(f'{cls.__module__}.{name}() takes a {len(fields)}-sequence ({len(self)}-sequence given)')
        return self

    def __repr__(self):
        return f'{self.__module__}.{name}(' + ', '.join(f'{field}={value!r}' for field, value in zip(fields, self)) + ')'

    getters = {field: property(operator.itemgetter(i), doc=fields[field]) for i, field in enumerate(fields)}
    counts = {'n_fields': len(fields), 'n_sequence_fields': len(fields), 'n_unnamed_fields': 0}
    return type(name, (tuple,), {'__slots__': (), '__doc__': doc, '__new__': __new__, '__repr__': __repr__, **counts, **getters})


terminal_size = _record('terminal_size', 'The size of a terminal.', columns='width in characters', lines='height in characters')
stat_result = _record('stat_result', 'What stat() would give.', st_mode='protection bits', st_ino='inode', st_dev='device',
                      st_nlink='number of hard links', st_uid='user ID of owner', st_gid='group ID of owner',
                      st_size='total size, in bytes', st_atime='time of last access', st_mtime='time of last modification',
                      st_ctime='time of last change')


class DirEntry:
    """What scandir() would give."""

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'posix.DirEntry' instances")


def cpu_count():
    """How many processors there are: None, it is not known."""
    return None


import posixpath as path

sys.modules['os.path'] = path
