"""Python in processes of its own: dunder, started by the harness (tests/conformance/processes.mjs)."""

import collections
import os.path
import unittest

try:
    import _processes
except ImportError:
    _processes = None

_PythonRunResult = collections.namedtuple('_PythonRunResult', ('rc', 'out', 'err'))

# Where `test` is found: what the interpreter that runs the tests has as the folder of its script.
_STANDIN = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def _no_process(*args, **kwargs):
    raise unittest.SkipTest('needs processes')


spawn_python = kill_python = make_script = run_test_script = interpreter_requires_environment = _no_process


def run_python_until_end(*args, **env_vars):
    """Runs `-c CODE`; the other options of CPython have no meaning here. Gives the outcome and the command."""
    if _processes is None or '-c' not in args:
        _no_process()
    at = args.index('-c') + 1
    command = ['-c', f'import sys; sys.path.insert(0, {_STANDIN!r})\n{args[at]}', *args[at + 1:]]
    return _PythonRunResult(*_processes.run(command)), command


def _assert_python(expected_success, /, *args, **env_vars):
    result, command = run_python_until_end(*args, **env_vars)
    if bool(result.rc) == expected_success:
        raise AssertionError(f'{command} ended with status {result.rc}\n{result.out.decode()}\n{result.err.decode()}')
    return result


def assert_python_ok(*args, **env_vars):
    """The outcome of a program that must succeed."""
    return _assert_python(True, *args, **env_vars)


def assert_python_failure(*args, **env_vars):
    """The outcome of a program that must fail."""
    return _assert_python(False, *args, **env_vars)
