"""The parts of the import system that programs name: https://docs.python.org/3.13/library/importlib.html#module-importlib.machinery

The import system is the host's. DIFFERS: its finders and loaders are no objects, so a spec's loader is mostly None.
"""

from ._bootstrap import ModuleSpec

__all__ = ['ModuleSpec', 'SOURCE_SUFFIXES', 'BYTECODE_SUFFIXES', 'EXTENSION_SUFFIXES', 'all_suffixes']

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = []
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
EXTENSION_SUFFIXES = []


def all_suffixes():
    """The endings of files that are modules."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
