"""JSONEncoder."""

from _jsoncore import encode as _encode, quote as _quote

__all__ = ['JSONEncoder']


def encode_basestring(s):
    """The JSON string of a text."""
    return _quote(s, False)


def encode_basestring_ascii(s):
    """The JSON string of a text, in ASCII only."""
    return _quote(s, True)


class JSONEncoder:
    """Writes JSON; override default() for objects that JSON does not know."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something serializable for o, or raise TypeError."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """Return the JSON text of o."""
        return _encode(o, self)

    def iterencode(self, o, _one_shot=False):
        """Yield the JSON text of o in pieces."""
        yield _encode(o, self)
