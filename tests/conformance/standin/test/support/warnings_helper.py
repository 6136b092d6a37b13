"""Warnings in tests."""

import contextlib
import functools
import re
import sys
import warnings


def ignore_warnings(*, category):
    def decorator(test):
        @functools.wraps(test)
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter('ignore', category=category)
                return test(self, *args, **kwargs)
        return wrapper
    return decorator


class WarningsRecorder:
    """The warnings that were shown, and the last of them."""

    def __init__(self, warnings_list):
        self._warnings = warnings_list
        self._last = 0

    def __getattr__(self, attr):
        if len(self._warnings) > self._last:
            return getattr(self._warnings[-1], attr)
        if attr in warnings.WarningMessage._WARNING_DETAILS:
            return None
        raise AttributeError(f'{self!r} has no attribute {attr!r}')

    @property
    def warnings(self):
        return self._warnings[self._last:]

    def reset(self):
        self._last = len(self._warnings)


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    """Checks that exactly the warnings described by the filters are shown."""
    if not filters:
        filters = (('', Warning),)
        if quiet is None:
            quiet = True
    registry = sys._getframe(2).f_globals.get('__warningregistry__')
    if registry:
        registry.clear()
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        yield WarningsRecorder(w)
    reraise = list(w)
    missing = []
    for msg, cat in filters:
        seen = False
        for item in reraise[:]:
            if re.match(msg, str(item.message), re.I) and issubclass(item.category, cat):
                seen = True
                reraise.remove(item)
        if not seen and not quiet:
            missing.append((msg, cat.__name__))
    if reraise:
        raise AssertionError(f'unhandled warning {reraise[0]}')
    if missing:
        raise AssertionError('filter (%r, %s) did not catch any warning' % missing[0])


@contextlib.contextmanager
def check_no_warnings(testcase, message='', category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as warns:
        warnings.filterwarnings('always', message=message, category=category)
        yield
        if force_gc:
            from test.support import gc_collect
            gc_collect()
    testcase.assertEqual(warns, [])


def check_no_resource_warning(testcase):
    return check_no_warnings(testcase, category=ResourceWarning, force_gc=True)


def save_restore_warnings_filters():
    return warnings.catch_warnings()


def check_syntax_warning(test, statement, errtext='', *, lineno=1, offset=None):
    """Checks that `statement` compiles with one SyntaxWarning, which can be made an error."""
    from test.support import check_syntax_error
    with warnings.catch_warnings(record=True) as shown:
        warnings.simplefilter('always', SyntaxWarning)
        compile(statement, '<testcase>', 'exec')
    test.assertEqual([w.category for w in shown], [SyntaxWarning], shown)
    test.assertRegex(str(shown[0].message), errtext)
    test.assertEqual(shown[0].filename, '<testcase>')
    if lineno is not None:
        test.assertEqual(shown[0].lineno, lineno)
    with warnings.catch_warnings(record=True) as shown:
        warnings.simplefilter('error', SyntaxWarning)
        check_syntax_error(test, statement, errtext, lineno=lineno, offset=offset)
    test.assertEqual(shown, [])
