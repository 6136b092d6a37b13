"""Runs one of CPython's test files: `run.py test_X [-v]`. The last line it prints is the count of outcomes."""

import sys
import time
import traceback
import unittest

import mock

sys.modules['unittest.mock'] = unittest.mock = mock


class Result(unittest.TestResult):
    """Counts outcomes by test; a test with failing subtests has failed once."""

    def __init__(self, verbose):
        super().__init__()
        self.verbose = verbose
        self.outcome = {}
        self.details = []

    def startTest(self, test):
        super().startTest(test)
        self.started = time.perf_counter()
        self.outcome[test.id()] = 'passed'

    def stopTest(self, test):
        super().stopTest(test)
        if self.verbose:
            ms = (time.perf_counter() - self.started) * 1000
            print(f'{test.id()}: {self.outcome[test.id()]} ({ms:.0f} ms)', flush=True)

    def _note(self, test, outcome, text):
        self.outcome[test.id()] = outcome
        self.details.append((outcome, str(test), text))

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
            self.details.append((kind, str(subtest), ''.join(traceback.format_exception(*err))))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._note(test, 'skipped', reason)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._note(test, 'failed', 'unexpected success')


def main():
    name = sys.argv[1]
    verbose = '-v' in sys.argv
    try:
        module = __import__('test.' + name, fromlist=['*'])
    except unittest.SkipTest as reason:
        print(f'{name}: the file is skipped: {reason}')
        print('0 passed, 0 failed, 0 errors, 1 skipped')
        return 0
    suite = unittest.defaultTestLoader.loadTestsFromModule(module)
    result = Result(verbose)
    suite.run(result)
    for kind, test, text in result.details:
        if kind != 'skipped':
            print(f'{"FAIL" if kind == "failed" else "ERROR"}: {test}\n{text}')
        elif verbose:
            print(f'skipped: {test}: {text}')
    counts = {kind: sum(1 for outcome in result.outcome.values() if outcome == kind)
              for kind in ('passed', 'failed', 'errors', 'skipped')}
    print(', '.join(f'{n} {kind}' for kind, n in counts.items()))
    return 1 if counts['failed'] or counts['errors'] else 0


if __name__ == '__main__':
    sys.exit(main())
