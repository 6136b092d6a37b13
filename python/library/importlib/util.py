"""Helpers for importers: https://docs.python.org/3.13/library/importlib.html#module-importlib.util"""

from ._bootstrap import _absolute, find_spec, module_from_spec, spec_from_loader

__all__ = ['find_spec', 'module_from_spec', 'resolve_name', 'spec_from_loader']


def resolve_name(name, package):
    """The absolute name of a relative one."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    return _absolute(name, package)
