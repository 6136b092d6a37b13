"""Handling of Ctrl-C during a run. Signals belong to the host: these do nothing."""

__unittest = True


def registerResult(result):
    """Remember a result that Ctrl-C would stop."""


def removeResult(result):
    """Forget a result; true if it was known."""
    return False


def installHandler():
    """Stop the registered results at Ctrl-C."""


def removeHandler(method=None):
    """Undo installHandler, for good or while a function runs."""
    return method
