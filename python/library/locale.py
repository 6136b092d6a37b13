"""Conventions of languages and places, of which there is one: https://docs.python.org/3.13/library/locale.html"""

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'getencoding', 'Error', 'setlocale', 'localeconv', 'strcoll',
           'strxfrm', 'str', 'atof', 'atoi', 'format_string', 'normalize', 'LC_CTYPE', 'LC_COLLATE', 'LC_MESSAGES', 'LC_TIME',
           'LC_MONETARY', 'LC_NUMERIC', 'LC_ALL', 'CHAR_MAX']


class Error(Exception):
    """There is no such locale."""


def setlocale(category, locale=None):
    """Chooses a locale: only C and POSIX are there."""
    if not 0 <= category <= 6:
        raise Error('unsupported locale setting')
    if locale not in (None, '', 'C', 'POSIX', ('C', None), (None, None)):
        raise Error('unsupported locale setting')
    return 'C'


def getlocale(category=LC_CTYPE):
    """Language and encoding: none."""
    return None, None


def getdefaultlocale(envvars=()):
    """Language and encoding: none."""
    return None, None


def getencoding():
    """The encoding of text."""
    return 'utf-8'


def getpreferredencoding(do_setlocale=True):
    """The encoding of text."""
    return 'utf-8'


def normalize(localename):
    """The name as it is."""
    return localename


def localeconv():
    """How numbers are written."""
    text = dict.fromkeys(('currency_symbol', 'int_curr_symbol', 'mon_decimal_point', 'mon_thousands_sep', 'negative_sign',
                          'positive_sign', 'thousands_sep'), '')
    counts = dict.fromkeys(('frac_digits', 'int_frac_digits', 'n_cs_precedes', 'n_sep_by_space', 'n_sign_posn',
                            'p_cs_precedes', 'p_sep_by_space', 'p_sign_posn'), CHAR_MAX)
    return {**text, **counts, 'decimal_point': '.', 'grouping': [], 'mon_grouping': []}


def strcoll(string1, string2, /):
    """Compares two strings."""
    return (string1 > string2) - (string1 < string2)


def strxfrm(string, /):
    """A string to compare by."""
    return string


def format_string(f, val, grouping=False, monetary=False):
    """%-formatting; there is no grouping to apply."""
    return f % val


def str(val):
    """A float as text."""
    return f'{val:.12g}'


def delocalize(string):
    """The number as it is."""
    return string


def atof(string, func=float):
    """The number in a string."""
    return func(string)


def atoi(string):
    """The number in a string."""
    return int(string)
