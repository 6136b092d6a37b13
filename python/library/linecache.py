"""The lines of source files: https://docs.python.org/3.13/library/linecache.html"""

from _source import lines as _source_lines

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache', 'getlines']

cache = {}


def getline(filename, lineno, module_globals=None):
    """Line number lineno of a file, with its newline; '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """All lines of a file; [] if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return updatecache(filename, module_globals)


def clearcache():
    """Forgets all files."""
    cache.clear()


def checkcache(filename=None):
    """Forgets files that have changed. Nothing here watches files, so none is known to have."""


def lazycache(filename, module_globals):
    """Whether the lines could be had from the module's loader."""
    return False


def updatecache(filename, module_globals=None):
    """Reads a file anew."""
    lines = _source_lines(filename)
    if lines is None:
        return []
    cache[filename] = (sum(map(len, lines)), None, lines, filename)
    return lines
