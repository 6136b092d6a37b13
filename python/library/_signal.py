"""Signals, for `signal`. They belong to the host: handlers are kept and given back but never called."""

SIG_DFL, SIG_IGN = 0, 1
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = 0, 1, 2
SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1 = range(1, 11)
SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM = range(11, 16)
SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP = range(17, 21)
NSIG = 65


def default_int_handler(signalnum, frame, /):
    """Raises KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler}


def signal(signalnum, handler, /):
    """Keeps a handler. DIFFERS: it is never called."""
    if not 0 < signalnum < NSIG:
        raise ValueError('signal number out of range')
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    previous = getsignal(signalnum)
    _handlers[signalnum] = handler
    return previous


def getsignal(signalnum, /):
    """The handler that was kept."""
    return _handlers.get(signalnum, SIG_DFL)


def raise_signal(signalnum, /):
    """Calls the handler that was kept."""
    handler = getsignal(signalnum)
    if callable(handler):
        handler(signalnum, None)


def strsignal(signalnum, /):
    """The description of a signal, or None."""
    return {SIGINT: 'Interrupt', SIGTERM: 'Terminated', SIGKILL: 'Killed', SIGHUP: 'Hangup'}.get(signalnum)


def valid_signals():
    """The numbers of all signals."""
    return set(range(1, NSIG))
