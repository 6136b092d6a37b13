# lifetime: counted
"""The context of an exception that nobody catches dies with it."""
from _mortal import Mortal as M


def f():
    local = M('local of f')
    try:
        raise KeyError(M('first'))
    except KeyError as e:
        note = M('local of the handler')
        raise ValueError(M('second')) from e


kept = M('global')
f()
