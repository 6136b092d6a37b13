"""Processes for tests: each is dunder (tests/conformance/processes.mjs), whatever program is named."""

import io
import unittest

from test.support.script_helper import run_dunder

PIPE, STDOUT, DEVNULL = -1, -2, -3


class Popen:
    """A process that has already ended, with what it wrote."""

    def __init__(self, args, *, stdin=None, stdout=None, stderr=None):
        if stdin not in (None, DEVNULL) or stderr == STDOUT:
            raise unittest.SkipTest('needs a process that is written to')
        self.args = args
        self.returncode, out, err = run_dunder(args[1:])
        self.stdout = io.BytesIO(out) if stdout == PIPE else None
        self.stderr = io.BytesIO(err) if stderr == PIPE else None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        for stream in (self.stdout, self.stderr):
            if stream is not None:
                stream.close()

    def communicate(self):
        """What it wrote, and has not been read yet."""
        return tuple(None if stream is None else stream.read() for stream in (self.stdout, self.stderr))

    def poll(self):
        return self.returncode

    wait = poll
