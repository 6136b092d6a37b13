"""Tools for with statements: https://docs.python.org/3.13/library/contextlib.html"""

import abc
import sys
from collections import deque
from functools import wraps
from types import GenericAlias, MethodType

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext', 'AbstractContextManager',
           'AbstractAsyncContextManager', 'AsyncExitStack', 'ContextDecorator', 'ExitStack', 'redirect_stdout',
           'redirect_stderr', 'suppress', 'aclosing', 'chdir', 'AsyncContextDecorator']


def _has(cls, *names):
    """Whether a class defines all these methods itself or inherits them, none of them blocked by None."""
    for name in names:
        found = next((base.__dict__[name] for base in cls.__mro__ if name in base.__dict__), None)
        if found is None:
            return NotImplemented
    return True


class AbstractContextManager(abc.ABC):
    """What has __enter__ and __exit__."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        """The manager itself."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Lets an exception pass."""
        return None

    @classmethod
    def __subclasshook__(cls, candidate):
        return _has(candidate, '__enter__', '__exit__') if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """What has __aenter__ and __aexit__."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    async def __aenter__(self):
        """The manager itself."""
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """Lets an exception pass."""
        return None

    @classmethod
    def __subclasshook__(cls, candidate):
        return _has(candidate, '__aenter__', '__aexit__') if cls is AbstractAsyncContextManager else NotImplemented


class ContextDecorator:
    """Lets instances of a context manager class decorate functions, whose calls then run inside the manager."""

    def _recreate_cm(self):
        """The manager for one call; one-shot managers give a new one."""
        return self

    def __call__(self, function):
        @wraps(function)
        def managed(*args, **kwargs):
            with self._recreate_cm():
                return function(*args, **kwargs)
        return managed


class AsyncContextDecorator:
    """Lets instances of an asynchronous context manager class decorate coroutine functions."""

    def _recreate_cm(self):
        """The manager for one call; one-shot managers give a new one."""
        return self

    def __call__(self, function):
        @wraps(function)
        async def managed(*args, **kwargs):
            async with self._recreate_cm():
                return await function(*args, **kwargs)
        return managed


def _comes_from(raised, thrown):
    """Whether a RuntimeError says no more than that a generator let the StopIteration thrown into it escape."""
    return isinstance(thrown, (StopIteration, StopAsyncIteration)) and raised.__cause__ is thrown


class _OneShot:
    """A generator about to be used as a context manager, and what is needed to make another like it."""

    def __init__(self, function, args, kwargs):
        self.gen = function(*args, **kwargs)
        # What help() shows of an instance is the text of the function, not of this class.
        text = getattr(function, '__doc__', None)
        self.__doc__ = type(self).__doc__ if text is None else text
        # Last, so that it is easily taken away.
        self._recipe = function, args, kwargs

    def _recreate_cm(self):
        function, args, kwargs = self._recipe
        return type(self)(function, args, kwargs)


class _GeneratorContextManager(_OneShot, AbstractContextManager, ContextDecorator):
    """What a function decorated with @contextmanager returns."""

    def __enter__(self):
        # A manager is entered once: from here on it keeps nothing alive but its generator.
        del self._recipe
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield") from None

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            for _ in self.gen:
                self._close_and_complain("generator didn't stop")
            return False
        if exc_value is None:
            exc_value = exc_type()
        try:
            self.gen.throw(exc_value)
        except StopIteration as end:
            # The generator has ended: it swallowed the exception, unless that was the very thing it ended with.
            return end is not exc_value
        except RuntimeError as raised:
            if raised is not exc_value and not _comes_from(raised, exc_value):
                raise
            exc_value.__traceback__ = traceback
            return False
        except BaseException as raised:
            if raised is not exc_value:
                raise
            exc_value.__traceback__ = traceback
            return False
        self._close_and_complain("generator didn't stop after throw()")

    def _close_and_complain(self, message):
        try:
            raise RuntimeError(message)
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_OneShot, AbstractAsyncContextManager, AsyncContextDecorator):
    """What a function decorated with @asynccontextmanager returns."""

    async def __aenter__(self):
        del self._recipe
        async for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            async for _ in self.gen:
                await self._close_and_complain("generator didn't stop")
            return False
        if exc_value is None:
            exc_value = exc_type()
        try:
            await self.gen.athrow(exc_value)
        except StopAsyncIteration as end:
            return end is not exc_value
        except RuntimeError as raised:
            if raised is not exc_value and not _comes_from(raised, exc_value):
                raise
            exc_value.__traceback__ = traceback
            return False
        except BaseException as raised:
            if raised is not exc_value:
                raise
            exc_value.__traceback__ = traceback
            return False
        await self._close_and_complain("generator didn't stop after athrow()")

    async def _close_and_complain(self, message):
        try:
            raise RuntimeError(message)
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Makes a context manager of a generator function: what it yields, once, is the value of the with statement."""
    @wraps(func)
    def manager(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return manager


def asynccontextmanager(func):
    """Makes an asynchronous context manager of an asynchronous generator function."""
    @wraps(func)
    def manager(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return manager


class closing(AbstractContextManager):
    """Calls thing.close() at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *details):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits thing.aclose() at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *details):
        await self.thing.aclose()


class _Redirection(AbstractContextManager):
    """Puts another file in the place of a stream of sys; can be entered again while it is active."""

    stream = ''

    def __init__(self, new_target):
        self._target = new_target
        self._replaced = []

    def __enter__(self):
        self._replaced.append(getattr(sys, self.stream))
        setattr(sys, self.stream, self._target)
        return self._target

    def __exit__(self, *details):
        setattr(sys, self.stream, self._replaced.pop())


class redirect_stdout(_Redirection):
    """sys.stdout is another file in the block."""

    stream = 'stdout'


class redirect_stderr(_Redirection):
    """sys.stderr is another file in the block."""

    stream = 'stderr'


class suppress(AbstractContextManager):
    """Ends the block quietly at these exceptions; takes them out of exception groups."""

    def __init__(self, *exceptions):
        self._wanted = exceptions

    def __enter__(self):
        return None

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            return None
        if issubclass(exc_type, self._wanted):
            return True
        if not issubclass(exc_type, BaseExceptionGroup):
            return False
        rest = exc_value.split(self._wanted)[1]
        if rest is None:
            return True
        raise rest


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing; its value is the one given."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *details):
        return None

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *details):
        return None


class chdir(AbstractContextManager):
    """Another working directory in the block."""

    def __init__(self, path):
        self.path = path
        self._left = []

    def __enter__(self):
        import os
        self._left.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *details):
        import os
        os.chdir(self._left.pop())


def _methods(manager, enter, exit, kind):
    """The two methods of a context manager, found on its type as a with statement finds them."""
    cls = type(manager)
    try:
        return getattr(cls, enter), getattr(cls, exit)
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                        f"not support the {kind}context manager protocol") from None


class _Stack:
    """Exits to be done, last first, in `_exit_callbacks`: pairs of whether it is called or awaited and the function."""

    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        """Moves all exits to a new stack."""
        moved = type(self)()
        moved._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return moved

    def _add(self, function, is_sync=True):
        self._exit_callbacks.append((is_sync, function))

    def enter_context(self, cm):
        """Enters a context manager and leaves it with the stack; its value."""
        enter, leave = _methods(cm, '__enter__', '__exit__', '')
        value = enter(cm)
        self._add(MethodType(leave, cm))
        return value

    def push(self, exit):
        """Leaves a context manager, or calls a function like an __exit__, with the stack."""
        leave = getattr(type(exit), '__exit__', None)
        self._add(exit if leave is None else MethodType(leave, exit))
        return exit

    def callback(self, callback, /, *args, **kwds):
        """Calls a function with the stack."""
        def call(exc_type, exc, traceback):
            callback(*args, **kwds)
        call.__wrapped__ = callback
        self._add(call)
        return callback


class _Unwinding:
    """What happens to the exception of a block while exits are done one after the other."""

    def __init__(self, exception):
        self.received = exception
        self.exception = exception
        self.suppressed = False
        self.raising = False
        # The exception that was being handled around the with statement: the end of every chain made here.
        self.outside = sys.exception()

    def details(self):
        error = self.exception
        return (None, None, None) if error is None else (type(error), error, error.__traceback__)

    def returned(self, value):
        """An exit has returned."""
        if value:
            self.suppressed = True
            self.raising = False
            self.exception = None

    def raised(self, error):
        """An exit has raised: its exception replaces the one before, which becomes its context."""
        link = error
        while True:
            context = link.__context__
            if context is None or context is self.exception:
                break
            if context is self.outside:
                link.__context__ = self.exception
                break
            link = context
        self.exception = error
        self.raising = True

    def end(self):
        """The value of __exit__, or the exception that is left."""
        if not self.raising:
            return self.received is not None and self.suppressed
        context = self.exception.__context__
        try:
            raise self.exception
        except BaseException:
            # Raising it anew has changed its context.
            self.exception.__context__ = context
            raise


class ExitStack(_Stack, AbstractContextManager):
    """A number of context managers and callbacks, known only as the program runs, left as one."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        unwinding = _Unwinding(exc_value)
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                unwinding.returned(leave(*unwinding.details()))
            except BaseException as error:
                unwinding.raised(error)
        return unwinding.end()

    def close(self):
        """Does all exits now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_Stack, AbstractAsyncContextManager):
    """An ExitStack that also takes asynchronous context managers and coroutine functions."""

    async def enter_async_context(self, cm):
        """Enters an asynchronous context manager and leaves it with the stack; its value."""
        enter, leave = _methods(cm, '__aenter__', '__aexit__', 'asynchronous ')
        value = await enter(cm)
        self._add(MethodType(leave, cm), is_sync=False)
        return value

    def push_async_exit(self, exit):
        """Leaves an asynchronous context manager, or awaits a function like an __aexit__, with the stack."""
        leave = getattr(type(exit), '__aexit__', None)
        self._add(exit if leave is None else MethodType(leave, exit), is_sync=False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Awaits a coroutine function with the stack."""
        async def call(exc_type, exc, traceback):
            await callback(*args, **kwds)
        call.__wrapped__ = callback
        self._add(call, is_sync=False)
        return callback

    async def aclose(self):
        """Does all exits now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        unwinding = _Unwinding(exc_value)
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                result = leave(*unwinding.details())
                unwinding.returned(result if is_sync else await result)
            except BaseException as error:
                unwinding.raised(error)
        return unwinding.end()
