"""Collections of tests that run as one."""

import contextlib
import sys

from . import case
from . import util

__unittest = True


class BaseTestSuite:
    """Tests and suites of tests, run in order."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return '<%s tests=%s>' % (util.strclass(self.__class__), list(self))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError('{} is not callable'.format(repr(test)))
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        try:
            test = self._tests[index]
        except TypeError:
            return
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A suite that also runs the fixtures of classes and modules."""

    def run(self, result, debug=False):
        outermost = False
        if getattr(result, '_testRunEntered', False) is False:
            result._testRunEntered = outermost = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_test(test):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False):
                    continue
            if not debug:
                test(result)
            else:
                test.debug()
            if self._cleanup:
                self._removeTestAtIndex(index)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _fixture(self, result, function, name, parent):
        """Calls a fixture; what it raises becomes an outcome of its own. Whether it went well."""
        try:
            function()
        except Exception as e:
            if isinstance(result, _DebugResult):
                raise
            self._createClassOrModuleLevelException(result, e, name, parent)
            return False
        return True

    def _classCleanups(self, result, cls, name):
        """Does the cleanups of a class; each that raises is an outcome of its own."""
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise info[1]
            self._createClassOrModuleLevelException(result, info[1], name, util.strclass(cls), info=info)

    def _handleClassSetUp(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        current = test.__class__
        if current == previous or result._moduleSetUpFailed or getattr(current, '__unittest_skip__', False):
            return
        _mark(current, False)
        set_up = getattr(current, 'setUpClass', None)
        if set_up is None:
            return
        with _captured(result):
            if not self._fixture(result, set_up, 'setUpClass', util.strclass(current)):
                _mark(current, True)
                if hasattr(current, 'doClassCleanups'):
                    self._classCleanups(result, current, 'setUpClass')

    def _get_previous_module(self, result):
        previous = getattr(result, '_previousTestClass', None)
        return None if previous is None else previous.__module__

    def _handleModuleFixture(self, test, result):
        current = test.__class__.__module__
        if current == self._get_previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(current), 'setUpModule', None)
        if set_up is None:
            return
        with _captured(result):
            if not self._fixture(result, set_up, 'setUpModule', current):
                result._moduleSetUpFailed = True
                self._fixture(result, case.doModuleCleanups, 'setUpModule', current)

    def _createClassOrModuleLevelException(self, result, exc, method_name, parent, info=None):
        error = _ErrorHolder(f'{method_name} ({parent})')
        add_skip = getattr(result, 'addSkip', None)
        if add_skip is not None and isinstance(exc, case.SkipTest):
            add_skip(error, str(exc))
        else:
            result.addError(error, info or sys.exc_info())

    def _handleModuleTearDown(self, result):
        previous = self._get_previous_module(result)
        if previous not in sys.modules or result._moduleSetUpFailed:
            return
        with _captured(result):
            tear_down = getattr(sys.modules[previous], 'tearDownModule', None)
            if tear_down is not None:
                self._fixture(result, tear_down, 'tearDownModule', previous)
            self._fixture(result, case.doModuleCleanups, 'tearDownModule', previous)

    def _tearDownPreviousClass(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        if (test.__class__ == previous or previous is None or getattr(previous, '_classSetupFailed', False)
                or getattr(result, '_moduleSetUpFailed', False) or getattr(previous, '__unittest_skip__', False)):
            return
        tear_down = getattr(previous, 'tearDownClass', None)
        with _captured(result):
            if tear_down is not None:
                self._fixture(result, tear_down, 'tearDownClass', util.strclass(previous))
            if hasattr(previous, 'doClassCleanups'):
                self._classCleanups(result, previous, 'tearDownClass')


def _mark(cls, failed):
    """Notes whether the set-up of a class failed; what is no class of ours may refuse the note."""
    try:
        cls._classSetupFailed = failed
    except TypeError:
        pass


@contextlib.contextmanager
def _captured(result):
    """A block whose output the result keeps, if it keeps any."""
    _call_if_exists(result, '_setupStdout')
    try:
        yield
    finally:
        _call_if_exists(result, '_restoreStdout')


def _call_if_exists(parent, name):
    getattr(parent, name, lambda: None)()


def _is_test(test):
    try:
        iter(test)
    except TypeError:
        return True
    return False


class _ErrorHolder:
    """Stands for a test where a fixture of a class or module failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return '<ErrorHolder description=%r>' % (self.description,)

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult:
    """Lets a suite run without collecting outcomes."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
