"""What CPython's test files that run here use of unittest.mock: a callable that remembers how it was called, and `patch`."""

import builtins
import functools
import importlib


class Mock:
    def __init__(self, return_value=None):
        self.return_value = return_value
        self.call_args_list = []

    def __call__(self, *args, **kwargs):
        self.call_args_list.append((args, kwargs))
        return self.return_value

    @property
    def call_count(self):
        return len(self.call_args_list)

    @property
    def called(self):
        return bool(self.call_args_list)

    def assert_not_called(self):
        if self.called:
            raise AssertionError(f'called {self.call_count} times')

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f'called {self.call_count} times')

    def reset_mock(self):
        self.call_args_list.clear()


class patch:
    """Puts something else in the place of a module's attribute, as a context manager or a decorator."""

    def __init__(self, target, new):
        module, _, self.name = target.rpartition('.')
        self.module = importlib.import_module(module)
        self.new = new

    def __enter__(self):
        # A builtin may have no entry of its own in the module.
        self.is_own = self.name in vars(self.module) or not hasattr(builtins, self.name)
        self.old = getattr(self.module, self.name) if self.is_own else None
        setattr(self.module, self.name, self.new)
        return self.new

    def __exit__(self, *error):
        if self.is_own:
            setattr(self.module, self.name, self.old)
        else:
            delattr(self.module, self.name)

    def __call__(self, function):
        @functools.wraps(function)
        def patched(*args, **kwargs):
            with self:
                return function(*args, **kwargs)

        return patched
