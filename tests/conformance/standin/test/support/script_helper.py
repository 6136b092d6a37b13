"""Python in processes of its own: dunder, started by the harness (tests/conformance/processes.mjs)."""

import collections
import importlib
import os.path
import unittest

import _processes

_PythonRunResult = collections.namedtuple('_PythonRunResult', ('rc', 'out', 'err'))

# Where `test` is found: what the interpreter that runs the tests has as the folder of its script.
_STANDIN = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def _no_process(*args, **kwargs):
    raise unittest.SkipTest('needs a process that runs while the test does')


spawn_python = kill_python = _no_process


def interpreter_requires_environment():
    return False


def make_script(script_dir, script_basename, source, omit_suffix=False):
    """Writes a file of Python; gives its path."""
    path = os.path.join(script_dir, script_basename + ('' if omit_suffix else '.py'))
    with open(path, 'w', encoding='utf-8') as file:
        file.write(source)
    importlib.invalidate_caches()
    return path


def run_dunder(args):
    """Runs `-c CODE`, `-m MODULE` or a file, with arguments; CPython's other options have no meaning here. Gives status, output and errors."""
    args = list(args)
    while args and args[0].startswith('-') and args[0] not in ('-c', '-m'):
        if args.pop(0) in ('-W', '-X'):
            args.pop(0)
    if args and args[0] == '-c':
        args[1] = f'import sys; sys.path.insert(0, {_STANDIN!r})\n{args[1]}'
    return _processes.run(args)


def run_python_until_end(*args, **env_vars):
    """The outcome of a process, and its arguments."""
    return _PythonRunResult(*run_dunder(args)), args


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
