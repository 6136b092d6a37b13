"""What CPython's test files take from `test.support`, as far as it makes sense outside of CPython's own build."""

import contextlib
import functools
import io
import sys
import textwrap
import types
import unittest

verbose = False
failfast = False
use_resources = None
max_memuse = 0

is_wasi = is_emscripten = is_android = is_apple = is_apple_mobile = is_jython = MS_WINDOWS = False
Py_DEBUG = Py_GIL_DISABLED = False
has_fork_support = False
has_subprocess_support = True
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = False
PGO = False
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
LOOPBACK_TIMEOUT = 5.0
INTERNET_TIMEOUT = 60.0
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G
MAX_Py_ssize_t = sys.maxsize


class Error(Exception):
    """Base of the errors of test support."""


class TestFailed(Error):
    """A test failed."""


class ResourceDenied(unittest.SkipTest):
    """A test wants something that was not offered."""


@functools.total_ordering
class _LARGEST:
    def __eq__(self, other):
        return isinstance(other, _LARGEST)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _SMALLEST:
    def __eq__(self, other):
        return isinstance(other, _SMALLEST)

    def __gt__(self, other):
        return False


class _ALWAYS_EQ:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NEVER_EQ:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


LARGEST = _LARGEST()
SMALLEST = _SMALLEST()
ALWAYS_EQ = _ALWAYS_EQ()
NEVER_EQ = _NEVER_EQ()


def _keep(test):
    return test


def cpython_only(test):
    """Details of CPython are what is to be shown here, so these tests run."""
    return test


def impl_detail(msg=None, **guards):
    return _keep


def check_impl_detail(**guards):
    return guards.get('cpython', not any(guards.values()) if guards else True)


def requires_docstrings(test):
    return test


def requires_resource(resource):
    return _keep if resource in ('cpu', 'walltime') else unittest.skip(f'resource {resource!r} is not enabled')


def requires(resource, msg=None):
    if resource not in ('cpu', 'walltime'):
        raise ResourceDenied(msg or f'resource {resource!r} is not enabled')


def is_resource_enabled(resource):
    return resource in ('cpu', 'walltime')


def refcount_test(test):
    return test


def no_tracing(test):
    return test


def anticipate_failure(condition):
    return unittest.expectedFailure if condition else _keep


@contextlib.contextmanager
def suppress_immortalization(suppress=True):
    yield


def skip_if_suppress_immortalization():
    return _keep


def bigmemtest(size, memuse, dry_run=True):
    return unittest.skip('needs more memory than the tests are given')


def bigaddrspacetest(test):
    return unittest.skip('needs more memory than the tests are given')(test)


def requires_IEEE_754(test):
    return test


def requires_limited_api(test):
    return unittest.skip('needs _testcapi')(test)


def requires_fork():
    return unittest.skip('needs os.fork')


def requires_subprocess():
    return _keep


def requires_gil_enabled(msg='needs the GIL enabled'):
    return _keep


def skip_if_sanitizer(reason=None, **sanitizers):
    return _keep


def check_sanitizer(**sanitizers):
    return False


def skip_emscripten_stack_overflow():
    return _keep


def skip_wasi_stack_overflow():
    return _keep


def skip_if_unlimited_stack_size(test):
    return test


def gc_collect():
    """Collects as often as it may take until everything that can die has died."""
    import gc
    gc.collect()
    gc.collect()
    gc.collect()


@contextlib.contextmanager
def disable_gc():
    import gc
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextlib.contextmanager
def gc_threshold(*args):
    import gc
    old = gc.get_threshold()
    gc.set_threshold(*args)
    try:
        yield
    finally:
        gc.set_threshold(*old)


def late_deletion(obj):
    """Keeps an object until the very end of the program."""
    _kept.append(obj)


_kept = []


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f'object {obj!r} has no attribute {name!r}')


def get_recursion_depth():
    depth = 0
    frame = sys._getframe(1)
    while frame is not None:
        depth += 1
        frame = frame.f_back
    return depth


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth()


@contextlib.contextmanager
def set_recursion_limit(limit):
    old = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(limit)
        yield
    finally:
        sys.setrecursionlimit(old)


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    """A recursion limit that is soon reached."""
    with set_recursion_limit(get_recursion_depth() + (100 if max_depth is None else max(max_depth, 4))):
        yield


def get_c_recursion_limit():
    """More than the host's stack has room for: what nests deeper raises RecursionError."""
    return 30_000


def exceeds_recursion_limit():
    return get_c_recursion_limit() + 100


def setswitchinterval(interval):
    sys.setswitchinterval(interval)


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    if hasattr(obj, attr):
        old = getattr(obj, attr)
        setattr(obj, attr, new_val)
        try:
            yield old
        finally:
            setattr(obj, attr, old)
    else:
        setattr(obj, attr, new_val)
        try:
            yield
        finally:
            if hasattr(obj, attr):
                delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    if item in obj:
        old = obj[item]
        obj[item] = new_val
        try:
            yield old
        finally:
            obj[item] = old
    else:
        obj[item] = new_val
        try:
            yield
        finally:
            if item in obj:
                del obj[item]


@contextlib.contextmanager
def captured_output(stream_name):
    old = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, old)


def captured_stdout():
    return captured_output('stdout')


def captured_stderr():
    return captured_output('stderr')


def captured_stdin():
    return captured_output('stdin')


@contextlib.contextmanager
def catch_unraisable_exception():
    """Gives an object whose `unraisable` is the last thing that sys.unraisablehook was told."""
    class Caught:
        unraisable = None
    caught = Caught()
    old = sys.unraisablehook

    def hook(unraisable):
        caught.unraisable = unraisable
    sys.unraisablehook = hook
    try:
        yield caught
    finally:
        sys.unraisablehook = old
        caught.unraisable = None


def run_with_locale(*args):
    return _keep


def run_with_tz(tz):
    return _keep


def force_not_colorized(test):
    return test


def sortdict(d):
    return '{%s}' % ', '.join('%r: %r' % pair for pair in sorted(d.items()))


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as cm:
        compile(statement, '<test string>', 'exec')
    err = cm.exception
    testcase.assertIsNotNone(err.lineno)
    if lineno is not None:
        testcase.assertEqual(err.lineno, lineno)
    testcase.assertIsNotNone(err.offset)
    if offset is not None:
        testcase.assertEqual(err.offset, offset)


def check_free_after_iterating(test, iter, cls, args=()):
    done = False

    def iterate():
        class A(cls):
            def __del__(self):
                nonlocal done
                done = True
                try:
                    next(it)
                except StopIteration:
                    pass
        it = iter(A(*args))
        test.assertRaises(StopIteration, next, it)

    iterate()
    gc_collect()
    test.assertTrue(done)


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    names = (module.__name__,) if name_of_module is None else (
        (name_of_module,) if isinstance(name_of_module, str) else name_of_module)
    expected = set(extra)
    for name in dir(module):
        if name.startswith('_') or name in not_exported:
            continue
        obj = getattr(module, name)
        if getattr(obj, '__module__', None) in names or (
                not hasattr(obj, '__module__') and not isinstance(obj, type(sys))):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


class Stopwatch:
    """Measures the time of a block."""

    def __enter__(self):
        import time
        self._start = time.perf_counter()
        return self

    def __exit__(self, *args):
        import time
        self.seconds = time.perf_counter() - self._start


class SuppressCrashReport:
    """Nothing here leaves crash reports."""

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return None


def run_unittest(*classes):
    suite = unittest.TestSuite()
    for cls in classes:
        suite.addTest(unittest.defaultTestLoader.loadTestsFromTestCase(cls) if isinstance(cls, type) else cls)
    result = unittest.TextTestRunner().run(suite)
    if not result.wasSuccessful():
        raise TestFailed('tests failed')


def findfile(filename, subdir=None):
    """The path of a file of the folder `test`."""
    folder = next(folder for folder in sys.path if folder.endswith('/lib/python3.13')) + '/test/'
    return folder + (filename if subdir is None else subdir + '/' + filename)


def reap_children():
    """There are no children."""


def patch(test_instance, object_to_patch, attr_name, new_value):
    old = getattr(object_to_patch, attr_name)
    test_instance.addCleanup(setattr, object_to_patch, attr_name, old)
    setattr(object_to_patch, attr_name, new_value)


class EqualToForwardRef:
    """Equal to a forward reference of the same text."""

    def __init__(self, arg):
        self.arg = arg

    def __eq__(self, other):
        return getattr(other, '__forward_arg__', None) == self.arg


class FakePath:
    """Has __fspath__."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f'<FakePath {self.path!r}>'

    def __fspath__(self):
        if isinstance(self.path, BaseException) or (
                isinstance(self.path, type) and issubclass(self.path, BaseException)):
            raise self.path
        return self.path


CPUStopwatch = Stopwatch
NHASHBITS = sys.hash_info.width
Py_TRACE_REFS = False
REPO_ROOT = STDLIB_DIR = ''

skip_on_s390x = unittest.skipIf(False, 'no such machine')
skip_if_pgo_task = _keep


def requires_debug_ranges(reason='requires co_positions / debug_ranges'):
    return _keep


def requires_specialization(test):
    return unittest.skip('about the interpreter of CPython')(test)


def calcobjsize(fmt):
    raise unittest.SkipTest('sizes of objects are those of CPython')


calcvobjsize = calcobjsize


def check_sizeof(test, o, size):
    raise unittest.SkipTest('sizes of objects are those of CPython')


def run_in_subinterp(code):
    raise unittest.SkipTest('needs subinterpreters')


def wait_process(pid, *, exitcode, timeout=None):
    raise unittest.SkipTest('needs processes')


def maybe_get_event_loop_policy():
    return None


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    """Other digits in ints as text."""
    before = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(max_digits)
        yield
    finally:
        sys.set_int_max_str_digits(before)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    """A type that Python code may not make objects of."""
    with testcase.assertRaisesRegex(TypeError, f"cannot create '{tp.__module__}\\.{tp.__name__}' instances"):
        tp(*args, **kwds)


def collision_stats(nbins, nballs):
    """Mean and deviation of the collisions when balls fall into bins."""
    n, k = nbins, nballs
    empty = n * (1 - 1 / n) ** k
    collisions = k - n + empty
    variance = n * (n - 1) * (1 - 2 / n) ** k + empty - empty ** 2
    return collisions, max(variance, 0) ** 0.5


def run_code(code, **extra):
    """Runs code in a new namespace, which it gives."""
    namespace = dict(extra)
    exec(textwrap.dedent(code), namespace)
    return namespace


class BrokenIter:
    """An iterable whose methods raise when they are told to."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises = next_raises
        self.iter_raises = iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


# What is not here, the files of the real package beside this one may have.
for _folder in reversed(sys.path):
    if _folder:
        __path__.append(_folder + '/test/support')
        break


def requires_working_socket(*, module=False):
    """Only for asyncio, whose event loop here waits for time alone."""
    return None if module else lambda f: f


def iter_builtin_types():
    """The classes of the module builtins that say they are of it."""
    import builtins
    for value in vars(builtins).values():
        if isinstance(value, type) and value.__module__ == 'builtins':
            yield value


def iter_slot_wrappers(cls):
    """Names of slot wrappers that a builtin class has, and whether they are its own."""
    for name in dir(cls):
        if isinstance(getattr(cls, name, None), types.WrapperDescriptorType):
            yield name, name in vars(cls)
