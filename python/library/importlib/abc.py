"""What finders and loaders are: https://docs.python.org/3.13/library/importlib.html#module-importlib.abc"""

import abc

__all__ = ['Loader', 'MetaPathFinder', 'PathEntryFinder', 'InspectLoader', 'ExecutionLoader']


class MetaPathFinder(metaclass=abc.ABCMeta):
    """A finder for sys.meta_path."""

    def invalidate_caches(self):
        """Forgets what has been seen."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """A finder for one entry of a path."""

    def invalidate_caches(self):
        """Forgets what has been seen."""


class Loader(metaclass=abc.ABCMeta):
    """Makes modules."""

    def create_module(self, spec):
        """The module object; None for a plain one."""
        return None


class InspectLoader(Loader):
    """A loader that shows its source."""

    def is_package(self, fullname):
        """Whether the module is a package."""
        raise ImportError

    def get_code(self, fullname):
        """The module's code object."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        """The module's source."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>'):
        """Compiles source."""
        return compile(data, path, 'exec', dont_inherit=True)

    def exec_module(self, module):
        """Runs the module."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader that knows the module's file."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """The file of the module."""
        raise ImportError
