"""What os.path is on every system. There are no files: nothing exists."""

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdevdrive', 'isdir', 'isfile', 'isjunction',
           'islink', 'lexists', 'samefile', 'sameopenfile', 'samestat']


def exists(path):
    """False: there are no files."""
    os.fspath(path) if not isinstance(path, int) else path
    return False


lexists = isfile = isdir = islink = exists


def isdevdrive(path):
    """There are no drives."""
    os.fspath(path)
    return False


isjunction = isdevdrive


def getsize(filename):
    """Asks the system, which forbids it."""
    return os.stat(filename).st_size


def getmtime(filename):
    """Asks the system, which forbids it."""
    return os.stat(filename).st_mtime


getatime = getctime = getmtime


def samefile(f1, f2):
    """Asks the system, which forbids it."""
    return os.stat(f1) == os.stat(f2)


def sameopenfile(fp1, fp2):
    """Asks the system, which forbids it."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def samestat(s1, s2):
    """Whether two answers of the system are about one file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def commonprefix(m):
    """The longest beginning that all share, character by character."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    first, last = min(m), max(m)
    for index, c in enumerate(first):
        if c != last[index]:
            return first[:index]
    return first


def _splitext(p, sep, altsep, extsep):
    """The path without its extension, and the extension with its dot; dots that a name begins with are no extension's."""
    start = max(p.rfind(sep), p.rfind(altsep) if altsep else -1) + 1
    at = p.rfind(extsep)
    if at > start and p[start:at].strip(extsep):
        return p[:at], p[at:]
    return p, p[:0]


def _check_arg_types(funcname, *args):
    kinds = set()
    for arg in args:
        if not isinstance(arg, (str, bytes)):
            raise TypeError(f'{funcname}() argument must be str, bytes, or os.PathLike object, not {arg.__class__.__name__!r}') from None
        kinds.add(type(arg))
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


# Behind the definitions: os needs them for its path.
import os
