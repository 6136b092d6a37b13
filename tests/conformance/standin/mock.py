"""What CPython's test files that run here use of unittest.mock: a callable that remembers how it was called."""


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
