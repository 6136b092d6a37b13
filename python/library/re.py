"""Regular expressions: Python's syntax, matched by the host."""

import _regex
from _regex import Match, Pattern, compile, findall, finditer, fullmatch, match, purge, search, split, sub, subn

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape', 'error',
    'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE',
    'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError',
]


class PatternError(Exception):
    """A regular expression that is not well-formed.

    msg, pattern, and where known pos, lineno and colno.
    """

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f'{msg} at position {pos}'
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


PatternError.__module__ = 're'
error = PatternError
_regex.configure(PatternError)


class RegexFlag(int):
    """A set of flags."""

    _names = {}

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(sum(RegexFlag._names) & ~int(self))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        parts = [name for flag, name in RegexFlag._names.items() if self & flag]
        return '|'.join(parts) if parts else None

    def __repr__(self):
        parts = ['re.' + name for flag, name in RegexFlag._names.items() if int(self) & flag]
        rest = int(self) & ~sum(RegexFlag._names)
        if rest or not parts:
            parts.append(hex(rest) if parts else 're.NOFLAG' if rest == 0 else hex(rest))
        return '|'.join(parts)

    __str__ = __repr__
    __hash__ = int.__hash__


for _flag, _name in ((256, 'ASCII'), (2, 'IGNORECASE'), (4, 'LOCALE'), (32, 'UNICODE'), (8, 'MULTILINE'), (16, 'DOTALL'),
                     (64, 'VERBOSE'), (128, 'DEBUG')):
    RegexFlag._names[_flag] = _name
    setattr(RegexFlag, _name, RegexFlag(_flag))
RegexFlag.NOFLAG = RegexFlag(0)
RegexFlag.A, RegexFlag.I, RegexFlag.L, RegexFlag.U = RegexFlag.ASCII, RegexFlag.IGNORECASE, RegexFlag.LOCALE, RegexFlag.UNICODE
RegexFlag.M, RegexFlag.S, RegexFlag.X = RegexFlag.MULTILINE, RegexFlag.DOTALL, RegexFlag.VERBOSE

NOFLAG = RegexFlag.NOFLAG
A = ASCII = RegexFlag.ASCII
I = IGNORECASE = RegexFlag.IGNORECASE
L = LOCALE = RegexFlag.LOCALE
U = UNICODE = RegexFlag.UNICODE
M = MULTILINE = RegexFlag.MULTILINE
S = DOTALL = RegexFlag.DOTALL
X = VERBOSE = RegexFlag.VERBOSE
DEBUG = RegexFlag.DEBUG

_special = {ord(c): '\\' + c for c in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """Put a backslash before every character that has a meaning in patterns."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, 'latin1').translate(_special).encode('latin1')
