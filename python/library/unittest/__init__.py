"""Unit tests in the manner of xUnit: https://docs.python.org/3.13/library/unittest.html

TestCase, TestSuite, TestLoader, TextTestRunner, TestResult, main, skips, subtests and cleanups.
"""

__all__ = ['TestResult', 'TestCase', 'TestSuite', 'TextTestRunner', 'TestLoader',
           'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless',
           'expectedFailure', 'TextTestResult', 'installHandler', 'registerResult', 'removeResult',
           'removeHandler', 'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']

__unittest = True

from .result import TestResult
from .case import (addModuleCleanup, TestCase, FunctionTestCase, SkipTest, skip, skipIf, skipUnless,
                   expectedFailure, doModuleCleanups, enterModuleContext)
from .suite import BaseTestSuite, TestSuite
from .loader import TestLoader, defaultTestLoader
from .main import TestProgram, main
from .runner import TextTestRunner, TextTestResult
from .signals import installHandler, registerResult, removeResult, removeHandler


def __getattr__(name):
    if name == 'IsolatedAsyncioTestCase':
        raise AttributeError("IsolatedAsyncioTestCase needs an event loop, which there is none of here")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
