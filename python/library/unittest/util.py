"""Texts that several parts of unittest make."""

from collections import Counter, namedtuple

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)


def _shorten(text, prefix, suffix):
    skip = len(text) - prefix - suffix
    if skip > _PLACEHOLDER_LEN:
        text = '%s[%d chars]%s' % (text[:prefix], skip, text[len(text) - suffix:])
    return text


def _common_prefix(texts):
    first, last = min(texts), max(texts)
    for i, c in enumerate(first):
        if c != last[i]:
            return first[:i]
    return first


def _common_shorten_repr(*objects):
    texts = tuple(map(safe_repr, objects))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    prefix = _common_prefix(texts)
    n = len(prefix)
    room = _MAX_LENGTH - (longest - n + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, room)
        return tuple(prefix + text[n:] for text in texts)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(prefix + _shorten(text[n:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in texts)


def safe_repr(obj, short=False):
    """repr(obj), whatever it raises; cut off at 80 characters if short."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + ' [truncated]...'


def strclass(cls):
    """The qualified name of a class with its module."""
    return '%s.%s' % (cls.__module__, cls.__qualname__)


_Mismatch = namedtuple('Mismatch', 'actual expected value')


def _count_diff_all_purpose(actual, expected):
    """How often items occur, where the two differ; for items that cannot be hashed."""
    first, second = list(actual), list(expected)
    gone = object()
    result = []
    for i, item in enumerate(first):
        if item is gone:
            continue
        count = 0
        for j in range(i, len(first)):
            if first[j] == item:
                count += 1
                first[j] = gone
        other = 0
        for j, candidate in enumerate(second):
            if candidate == item:
                other += 1
                second[j] = gone
        if count != other:
            result.append(_Mismatch(count, other, item))
    for i, item in enumerate(second):
        if item is gone:
            continue
        other = 0
        for j in range(i, len(second)):
            if second[j] == item:
                other += 1
                second[j] = gone
        result.append(_Mismatch(0, other, item))
    return result


def _count_diff_hashable(actual, expected):
    """How often items occur, where the two differ."""
    first, second = Counter(actual), Counter(expected)
    result = [_Mismatch(count, second.get(item, 0), item) for item, count in first.items() if count != second.get(item, 0)]
    result += [_Mismatch(0, count, item) for item, count in second.items() if item not in first]
    return result
