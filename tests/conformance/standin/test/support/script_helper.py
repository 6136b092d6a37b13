"""Python in processes of its own: there are none."""

import unittest


def _no_process(*args, **kwargs):
    raise unittest.SkipTest('needs processes')


assert_python_ok = assert_python_failure = spawn_python = kill_python = make_script = run_python_until_end = _no_process
run_test_script = interpreter_requires_environment = _no_process
