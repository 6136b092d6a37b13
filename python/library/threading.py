"""Threads, where there is only the main one: https://docs.python.org/3.13/library/threading.html

Locks and what is made of them work. DIFFERS: no thread can be started, and where the only thread would wait for ever it is told so.
"""

import _thread
from _thread import RLock, TIMEOUT_MAX, _local as local, get_ident, get_native_id

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event',
           'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'ThreadError', 'local', 'stack_size', 'get_native_id',
           'excepthook', 'ExceptHookArgs', 'settrace', 'setprofile']

Lock = _thread.lock
ThreadError = _thread.error
stack_size = _thread.stack_size


def _never(what):
    raise RuntimeError(f'deadlock: {what} and there is no other thread')


class Condition:
    """A lock with waiting and waking."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<Condition({self._lock}, 0)>'

    def _is_owned(self):
        if hasattr(self._lock, '_is_owned'):
            return self._lock._is_owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def _check_owned(self, what):
        if not self._is_owned():
            raise RuntimeError(f'cannot {what} on un-acquired lock')

    def wait(self, timeout=None):
        """Waits to be notified; nobody else can do it."""
        self._check_owned('wait')
        if timeout is None:
            _never('wait() for a notification')
        return False

    def wait_for(self, predicate, timeout=None):
        """Waits until the predicate holds."""
        result = predicate()
        if not result and timeout is None:
            _never('wait_for() a condition that does not hold')
        return result

    def notify(self, n=1):
        """Nobody waits."""
        self._check_owned('notify')

    def notify_all(self):
        """Nobody waits."""
        self.notify()


class Semaphore:
    """A counter of what may be taken."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        """Takes one, if there is one."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value > 0:
            self._value -= 1
            return True
        if blocking and timeout is None:
            _never('acquire() of a semaphore at 0')
        return False

    __enter__ = acquire

    def release(self, n=1):
        """Gives n back."""
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that never rises above where it began."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        """Gives n back."""
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        self._value += n


class Event:
    """A flag to wait for."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        """Whether the flag is set."""
        return self._flag

    def set(self):
        """Sets the flag."""
        self._flag = True

    def clear(self):
        """Resets the flag."""
        self._flag = False

    def wait(self, timeout=None):
        """Waits for the flag."""
        if not self._flag and timeout is None:
            _never('wait() for an event that is not set')
        return self._flag


_counter = 0


def _new_name():
    global _counter
    _counter += 1
    return f'Thread-{_counter}'


class Thread:
    """A thread that cannot be started, or the main one."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        self._target = target
        if name is None:
            name = _new_name()
            if target is not None:
                name += f' ({getattr(target, "__name__", "")})' if hasattr(target, '__name__') else ''
        self._name = str(name)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = bool(daemon)
        self._ident = None
        self._started = False

    def __repr__(self):
        status = 'started' if self._started else 'initial'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{self.__class__.__name__}({self._name}, {status})>'

    def start(self):
        """RuntimeError: there is one thread."""
        if self._started:
            raise RuntimeError('threads can only be started once')
        _thread.start_new_thread(self.run, ())

    def run(self):
        """What the thread would do."""
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        """Waits for the end of a thread."""
        if not self._started:
            raise RuntimeError('cannot join thread before it is started')
        raise RuntimeError('cannot join current thread')

    def is_alive(self):
        """Whether the thread runs."""
        return self._started

    @property
    def name(self):
        """The thread's name, for people."""
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        """The thread's number, None before it is started."""
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        """Whether the program may end while the thread runs."""
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._started:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def getName(self):
        return self._name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self._daemonic

    def setDaemon(self, daemonic):
        self.daemon = daemonic


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self._started = True
        self._ident = get_ident()


_main_thread = _MainThread()


def current_thread():
    """The running thread."""
    return _main_thread


currentThread = main_thread = current_thread


def enumerate():
    """The running threads."""
    return [_main_thread]


def active_count():
    """How many threads run."""
    return 1


activeCount = active_count


class ExceptHookArgs(tuple):
    """What threading.excepthook takes."""

    def __new__(cls, args):
        return super().__new__(cls, args)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Reports an exception that has ended a thread."""
    import sys
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)


__excepthook__ = excepthook


def settrace(func):
    """No thread will ever call it."""


def setprofile(func):
    """No thread will ever call it."""


def _register_atexit(func, *arg, **kwargs):
    import atexit
    atexit.register(func, *arg, **kwargs)
