"""Runs one of CPython's test files: `run.py test_X [-v] [--expected=Class.test,...]`. The last line it prints is the count of outcomes.

The tests that are expected to fail are counted apart, and fail when they pass.
"""

import builtins
import os
import sys
import time
import traceback
import unittest

import files
import mock

builtins.open = files.open
os.remove = os.unlink = files.remove
sys.modules['unittest.mock'] = unittest.mock = mock


class Result(unittest.TestResult):
    """Counts outcomes by test; a test with failing subtests has failed once."""

    def __init__(self, verbose, expected):
        super().__init__()
        self.verbose = verbose
        self.expected = expected
        self.outcome = {}
        self.details = []

    def startTest(self, test):
        super().startTest(test)
        self.started = time.perf_counter()
        self.outcome[test.id()] = 'passed'

    def stopTest(self, test):
        super().stopTest(test)
        self._judge(test)
        if self.verbose:
            ms = (time.perf_counter() - self.started) * 1000
            print(f'{test.id()}: {self.outcome[test.id()]} ({ms:.0f} ms)', flush=True)

    def _judge(self, test):
        """A test that was expected to fail has passed if it failed."""
        name = '.'.join(test.id().split('.')[-2:])
        if name not in self.expected:
            return
        self.expected.remove(name)
        outcome = self.outcome[test.id()]
        if outcome in ('failed', 'errors'):
            self.outcome[test.id()] = 'failed as expected'
            self.details = [detail for detail in self.details if detail[1] != test.id()]
        else:
            self._note(test, 'failed', f'{outcome}, though it is expected to fail')

    def _note(self, test, outcome, text):
        self.outcome[test.id()] = outcome
        self.details.append((outcome, test.id(), text))

    def addError(self, test, err):
        super().addError(test, err)
        self._note(test, 'errors', self.errors[-1][1])

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._note(test, 'failed', self.failures[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            kind = 'failed' if issubclass(err[0], test.failureException) else 'errors'
            self.outcome[test.id()] = kind
            self.details.append((kind, test.id(), f'{subtest}\n' + ''.join(traceback.format_exception(*err))))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._note(test, 'skipped', reason)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._note(test, 'failed', 'unexpected success')


def main():
    name = sys.argv[1]
    verbose = '-v' in sys.argv
    expected = {test for arg in sys.argv[2:] if arg.startswith('--expected=') for test in arg[len('--expected='):].split(',')}
    try:
        module = __import__('test.' + name, fromlist=['*'])
    except unittest.SkipTest as reason:
        print(f'{name}: the file is skipped: {reason}')
        print('0 passed, 0 failed, 0 errors, 1 skipped')
        return 0
    suite = unittest.defaultTestLoader.loadTestsFromModule(module)
    result = Result(verbose, expected)
    suite.run(result)
    for test in expected:
        result.outcome[test] = 'failed'
        result.details.append(('failed', test, 'expected to fail, but there is no such test'))
    for kind, test, text in result.details:
        if kind != 'skipped':
            print(f'{"FAIL" if kind == "failed" else "ERROR"}: {test}\n{text}')
        elif verbose:
            print(f'skipped: {test}: {text}')
    counts = {kind: sum(1 for outcome in result.outcome.values() if outcome == kind)
              for kind in ('passed', 'failed', 'errors', 'skipped')}
    as_expected = sum(1 for outcome in result.outcome.values() if outcome == 'failed as expected')
    print(', '.join(f'{n} {kind}' for kind, n in counts.items()) + (f', {as_expected} failed as expected' if as_expected else ''))
    return 1 if counts['failed'] or counts['errors'] else 0


if __name__ == '__main__':
    sys.exit(main())
