"""What happened in a run of tests."""

import io
import sys
import traceback
from functools import wraps

from . import util

__unittest = True


class _Capture:
    """Keeps what a test prints, to be shown only if the test does not pass."""

    def __init__(self):
        self.real = sys.stdout, sys.stderr
        self.kept = io.StringIO(), io.StringIO()
        self.wanted = False

    def begin(self):
        sys.stdout, sys.stderr = self.kept

    def texts(self):
        """What was printed so far: a text for each stream, under a heading; '' where there was nothing."""
        for name, kept in zip(('Stdout', 'Stderr'), self.kept):
            text = kept.getvalue()
            yield text and f'\n{name}:\n{text}' + ('' if text.endswith('\n') else '\n')

    def end(self):
        sys.stdout, sys.stderr = self.real
        if self.wanted:
            for stream, text in zip(self.real, self.texts()):
                if text:
                    stream.write(text)
        self.wanted = False
        for kept in self.kept:
            kept.seek(0)
            kept.truncate()


def failfast(method):
    """Makes an outcome stop the run if the result was told to."""
    @wraps(method)
    def outcome(self, *args, **kw):
        if self.failfast:
            self.stop()
        return method(self, *args, **kw)
    return outcome


class TestResult:
    """Collects the outcomes of tests; a subclass can show them as they come."""

    # What suites note here about the fixtures of classes and modules.
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.testsRun = 0
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.collectedDurations = []
        self.shouldStop = self.failfast = self.buffer = self.tb_locals = False
        self._capture = None

    def __repr__(self):
        counts = f'run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}'
        return f'<{util.strclass(self.__class__)} {counts}>'

    # --- the course of a run

    def startTestRun(self):
        """Called once, before the first test."""

    def stopTestRun(self):
        """Called once, after the last test."""

    def startTest(self, test):
        """Called before each test."""
        self.testsRun += 1
        self._setupStdout()

    def stopTest(self, test):
        """Called after each test."""
        self._restoreStdout()

    def stop(self):
        """Lets no further test begin."""
        self.shouldStop = True

    def printErrors(self):
        """Called after the run, to show what went wrong."""

    def wasSuccessful(self):
        """Whether everything passed that should have."""
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def _setupStdout(self):
        if self.buffer:
            if self._capture is None:
                self._capture = _Capture()
            self._capture.begin()

    def _restoreStdout(self):
        if self.buffer and self._capture is not None:
            self._capture.end()

    # --- outcomes

    def _wentWrong(self, outcomes, test, shown, err):
        outcomes.append((shown, self._exc_info_to_string(err, test)))
        if self._capture is not None:
            self._capture.wanted = True

    @failfast
    def addError(self, test, err):
        """The test raised something unexpected."""
        self._wentWrong(self.errors, test, test, err)

    @failfast
    def addFailure(self, test, err):
        """An assertion of the test failed."""
        self._wentWrong(self.failures, test, test, err)

    def addSubTest(self, test, subtest, err):
        """A part of a test has ended; err is None if it passed."""
        if err is None:
            return
        if self.failfast:
            self.stop()
        failed = issubclass(err[0], test.failureException)
        self._wentWrong(self.failures if failed else self.errors, test, subtest, err)

    def addSuccess(self, test):
        """The test passed."""

    def addSkip(self, test, reason):
        """The test was skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """The test failed, as it was said it would."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """The test passed, though it was said that it would fail."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """The test took so many seconds."""
        self.collectedDurations.append((str(test), elapsed))

    # --- what is shown of an exception

    def _exc_info_to_string(self, err, test):
        kind, value, tb = err
        tb = self._own_part(kind, tb, test)
        self._clean_chain(value, test)
        shown = traceback.TracebackException(kind, value, tb, capture_locals=self.tb_locals, compact=True)
        lines = list(shown.format())
        if self.buffer and self._capture is not None:
            lines.extend(self._capture.texts())
        return ''.join(lines)

    def _clean_chain(self, value, test):
        """Takes this package's frames out of the tracebacks of the exceptions that led to this one."""
        seen = {id(value)}
        waiting = [value]
        while waiting:
            error = waiting.pop()
            for link in (error.__cause__, error.__context__) if error is not None else ():
                if link is not None and id(link) not in seen:
                    seen.add(id(link))
                    waiting.append(link)
                    link.__traceback__ = self._own_part(type(link), link.__traceback__, test)

    def _own_part(self, kind, tb, test):
        """The traceback from the first frame that is not of this package; of a failed assertion up to the last such frame."""
        while tb is not None and _is_ours(tb):
            tb = tb.tb_next
        if kind is test.failureException and tb is not None:
            last = tb
            while last.tb_next is not None and not _is_ours(last.tb_next):
                last = last.tb_next
            last.tb_next = None
        return tb


def _is_ours(tb):
    return '__unittest' in tb.tb_frame.f_globals
