"""Paths as text: https://docs.python.org/3.13/library/os.path.html

DIFFERS: there are no files, so nothing exists, and paths are absolute from the root.
"""

import os
import genericpath
from genericpath import *

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname', 'commonprefix',
           'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'ismount',
           'expanduser', 'expandvars', 'normpath', 'abspath', 'samefile', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath',
           'altsep', 'extsep', 'devnull', 'realpath', 'supports_unicode_filenames', 'relpath', 'commonpath', 'isjunction',
           'isdevdrive', 'isreserved']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False


def _as(path, text):
    """`text` as the kind of string that `path` is."""
    return text.encode('ascii') if isinstance(path, bytes) else text


def normcase(s):
    """The path: case matters here."""
    return os.fspath(s)


def isabs(s):
    """Whether a path begins at the root."""
    s = os.fspath(s)
    return s.startswith(_as(s, '/'))


def join(a, *p):
    """Puts paths one behind the other; an absolute one begins anew."""
    a = os.fspath(a)
    slash = _as(a, '/')
    path = a
    try:
        for part in map(os.fspath, p):
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types('join', a, *p)
        raise
    return path


def split(p):
    """Everything before the last slash, everything behind it."""
    p = os.fspath(p)
    slash = _as(p, '/')
    cut = p.rfind(slash) + 1
    head, tail = p[:cut], p[cut:]
    return head.rstrip(slash) or head, tail


def splitext(p):
    """The path without its extension, and the extension with its dot."""
    p = os.fspath(p)
    return genericpath._splitext(p, _as(p, '/'), None, _as(p, '.'))


def splitdrive(p):
    """There are no drives."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """Drive (none), root and the rest."""
    p = os.fspath(p)
    slash = _as(p, '/')
    if not p.startswith(slash):
        return p[:0], p[:0], p
    # Exactly two slashes mean something of their own (POSIX).
    count = 2 if p[:2] == slash * 2 and p[2:3] != slash else 1
    return p[:0], p[:count], p[count:]


def basename(p):
    """What is behind the last slash."""
    return split(p)[1]


def dirname(p):
    """What is before the last slash."""
    return split(p)[0]


def ismount(path):
    """Nothing is mounted."""
    return False


def isreserved(path):
    """No name is reserved."""
    os.fspath(path)
    return False


def expanduser(path):
    """The path: there are no users."""
    return os.fspath(path)


def expandvars(path):
    """Replaces $name and ${name} by the environment's values."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    result = ''
    rest = path
    while '$' in rest:
        before, _, rest = rest.partition('$')
        result += before
        if rest.startswith('{') and '}' in rest:
            name, _, after = rest[1:].partition('}')
            whole = '${' + name + '}'
        else:
            length = 0
            while length < len(rest) and rest[length].isascii() and (rest[length].isalnum() or rest[length] == '_'):
                length += 1
            name, after = rest[:length], rest[length:]
            whole = '$' + name
        result += os.environ.get(name, whole) if name else whole
        rest = after
    return result + rest


def normpath(path):
    """The shortest path of the same meaning."""
    path = os.fspath(path)
    slash, dot, up = _as(path, '/'), _as(path, '.'), _as(path, '..')
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != up or (not root and not parts) or (parts and parts[-1] == up):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    """The path from the root."""
    path = os.fspath(path)
    return normpath(path if isabs(path) else join(_as(path, '/'), path))


def realpath(filename, *, strict=False):
    """The path from the root; there are no links."""
    return abspath(filename)


def relpath(path, start=None):
    """The path as seen from `start`."""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    slash, up, dot = _as(path, '/'), _as(path, '..'), _as(path, '.')
    start = dot if start is None else os.fspath(start)
    try:
        here = [part for part in abspath(start).split(slash) if part]
        there = [part for part in abspath(path).split(slash) if part]
        shared = len(commonprefix([here, there]))
        return slash.join([up] * (len(here) - shared) + there[shared:]) or dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types('relpath', path, start)
        raise


def commonpath(paths):
    """The longest path that all paths begin with."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    slash, dot = _as(paths[0], '/'), _as(paths[0], '.')
    try:
        if len({isabs(path) for path in paths}) > 1:
            raise ValueError("Can't mix absolute and relative paths")
        split_paths = [[part for part in path.split(slash) if part and part != dot] for path in paths]
        root = slash if isabs(paths[0]) else slash[:0]
        return root + slash.join(commonprefix(split_paths))
    except (TypeError, AttributeError):
        genericpath._check_arg_types('commonpath', *paths)
        raise
