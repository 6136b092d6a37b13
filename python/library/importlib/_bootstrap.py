"""What the parts of importlib share. The import system itself is the host's: module `_imports`."""

import sys

from _imports import ModuleSpec, execute, find_spec as _find_spec


def _absolute(name, package):
    level = len(name) - len(name.lstrip('.'))
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    tail = name[level:]
    return f'{parts[0]}.{tail}' if tail else parts[0]


def _execute_again(module):
    spec = getattr(module, '__spec__', None)
    loader = getattr(module, '__loader__', None)
    if loader is not None and hasattr(loader, 'exec_module'):
        loader.exec_module(module)
    elif spec is not None and spec.origin is not None:
        parent = sys.modules.get(spec.name.rpartition('.')[0])
        execute(module, spec.name, parent.__path__ if parent is not None else None)
    elif not hasattr(module, '__file__') and hasattr(module, '__path__'):
        return
    else:
        raise ModuleNotFoundError(f'spec not found for the module {module.__name__!r}', name=module.__name__)


def _init_module_attrs(spec, module):
    module.__name__ = spec.name
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module


def module_from_spec(spec):
    """A new module as the spec says."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = type(sys)(spec.name)
    return _init_module_attrs(spec, module)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """The spec of a module that `loader` loads."""
    if is_package is None and hasattr(loader, 'is_package'):
        is_package = loader.is_package(name)
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def find_spec(name, package=None):
    """The spec of a module, loaded or not; None if there is none."""
    full = _absolute(name, package) if name.startswith('.') else name
    if full in sys.modules:
        module = sys.modules[full]
        if module is None:
            return None
        spec = getattr(module, '__spec__', None)
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent = full.rpartition('.')[0]
    path = __import__(parent, fromlist=['__path__']).__path__ if parent else None
    for finder in sys.meta_path:
        spec = finder.find_spec(full, path)
        if spec is not None:
            return spec
    return _find_spec(full, path)
