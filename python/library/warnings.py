"""Warning messages and what becomes of them: https://docs.python.org/3.13/library/warnings.html"""

import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings', 'deprecated']

filters = []
defaultaction = 'default'
onceregistry = {}
_filters_version = 1

_ACTIONS = {'error', 'ignore', 'always', 'all', 'default', 'module', 'once'}


class WarningMessage:
    """A warning with where it came from."""

    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ('{message : %r, category : %r, filename : %r, lineno : %s, line : %r}'
                % (self.message, self._category_name, self.filename, self.lineno, self.line))


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, by default sys.stderr."""
    _write(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning as it is shown."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _write(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    try:
        file.write(_formatted(msg))
    except OSError:
        pass


def _format(msg):
    text = f'{msg.filename}:{msg.lineno}: {msg._category_name}: {msg.message}\n'
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            line = None
    if line:
        text += '  %s\n' % line.strip()
    return text


def _formatted(msg):
    if formatwarning is not _formatwarning_orig:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _format(msg)


def _showwarnmsg(msg):
    if showwarning is not _showwarning_orig:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        return
    _write(msg)


def _filters_mutated():
    global _filters_version
    _filters_version += 1


def _compiled(pattern, flags):
    if not pattern:
        return None
    import re
    return re.compile(pattern, flags)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Inserts a filter: what to do with warnings of a category whose text and module match the patterns."""
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    if message or module:
        import re
        message, module = _compiled(message, re.I), _compiled(module, 0)
    else:
        message = module = None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Inserts a filter for all warnings of a category."""
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if not append:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _filters_mutated()


def resetwarnings():
    """Removes all filters."""
    filters[:] = []
    _filters_mutated()


def _is_internal_filename(filename):
    return 'importlib' in filename and '_bootstrap' in filename


def _is_filename_to_skip(filename, skip_file_prefixes):
    return any(filename.startswith(prefix) for prefix in skip_file_prefixes)


def _next_external_frame(frame, skip_file_prefixes):
    frame = frame.f_back
    while frame is not None and (_is_internal_filename(frame.f_code.co_filename)
                                 or _is_filename_to_skip(frame.f_code.co_filename, skip_file_prefixes)):
        frame = frame.f_back
    return frame


def _deprecated(name, message='{name!r} is deprecated and slated for removal in Python {remove}', *, remove, _version=sys.version_info):
    """Warns of a part of the library that is to go in version `remove`; RuntimeError if it should be gone."""
    version = '{}.{}'.format(*remove)
    if _version[:2] > remove or (_version[:2] == remove and _version.releaselevel != 'alpha'):
        raise RuntimeError(f'{name!r} was slated for removal after Python {version} alpha')
    warn(message.format(name=name, remove=version), DeprecationWarning, stacklevel=3)


def _warn_unawaited_coroutine(coroutine):
    """Says that nobody has awaited it, and by whom it was made, if that is kept."""
    message = f"coroutine '{coroutine.__qualname__}' was never awaited"
    if coroutine.cr_origin is not None:
        import linecache
        import traceback

        entries = [(file, line, name, linecache.getline(file, line)) for file, line, name in reversed(coroutine.cr_origin)]
        message += "\nCoroutine created at (most recent call last)\n" + "".join(traceback.format_list(entries)).rstrip("\n")
    warn(message, RuntimeWarning, stacklevel=2, source=coroutine)


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issues a warning at the place of the caller, or of stacklevel - 1 callers before."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '{:s}'".format(type(category).__name__))
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError('skip_file_prefixes must be a tuple of strs.')
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    try:
        frame = sys._getframe(1)
        if stacklevel <= 1 or _is_internal_filename(frame.f_code.co_filename):
            for _ in range(stacklevel - 1):
                frame = frame.f_back
                if frame is None:
                    raise ValueError
        else:
            for _ in range(stacklevel - 1):
                frame = _next_external_frame(frame, skip_file_prefixes)
                if frame is None:
                    raise ValueError
    except ValueError:
        globals = sys.__dict__
        filename = '<sys>'
        lineno = 0
    else:
        globals = frame.f_globals
        filename = frame.f_code.co_filename
        lineno = frame.f_lineno
    module = globals.get('__name__', '<string>')
    registry = globals.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry, globals, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Issues a warning at a given place."""
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    for action, msg, cat, mod, line in filters:
        if ((msg is None or msg.match(text)) and issubclass(category, cat)
                and (mod is None or mod.match(module)) and (line == 0 or lineno == line)):
            break
    else:
        action = defaultaction
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        oncekey = (text, category)
        if onceregistry.get(oncekey):
            return
        onceregistry[oncekey] = 1
    elif action == 'module':
        registry[key] = 1
        altkey = (text, category, 0)
        if registry.get(altkey):
            return
        registry[altkey] = 1
    elif action == 'default':
        registry[key] = 1
    elif action not in ('always', 'all'):
        raise RuntimeError('Unrecognized action (%r) in warnings.filters:\n %s' % (action, (action, msg, cat, mod, line)))
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """A context in which filters and showwarning may be changed; they are restored at its end."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append('module=%r' % self._module)
        return '%s(%s)' % (type(self).__name__, ', '.join(args))

    def __enter__(self):
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        self._filters = self._module.filters
        self._module.filters = self._filters[:]
        self._module._filters_mutated()
        self._showwarning = self._module.showwarning
        self._write = self._module._write
        if self._record:
            log = []
            self._module._write = log.append
            self._module.showwarning = self._module._showwarning_orig
        else:
            log = None
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        self._module.filters = self._filters
        self._module._filters_mutated()
        self._module.showwarning = self._showwarning
        self._module._write = self._write


class deprecated:
    """Marks a class or function as deprecated: calling it warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        import functools
        msg, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = msg
            return arg
        if isinstance(arg, type):
            original_new = arg.__new__

            @functools.wraps(original_new)
            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(msg, category=category, stacklevel=stacklevel + 1)
                if original_new is not object.__new__:
                    return original_new(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f'{cls.__name__}() takes no arguments')
                return original_new(cls)

            arg.__new__ = staticmethod(__new__)
            original_init_subclass = arg.__init_subclass__
            bound = getattr(original_init_subclass, '__func__', None)

            @functools.wraps(bound or original_init_subclass)
            def __init_subclass__(*args, **kwargs):
                warn(msg, category=category, stacklevel=stacklevel + 1)
                return (bound or original_init_subclass)(*args, **kwargs)

            arg.__init_subclass__ = classmethod(__init_subclass__) if bound else __init_subclass__
            arg.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = msg
            return arg
        if callable(arg):
            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                warn(msg, category=category, stacklevel=stacklevel + 1)
                return arg(*args, **kwargs)
            arg.__deprecated__ = wrapper.__deprecated__ = msg
            return wrapper
        raise TypeError('@deprecated decorator with non-None category must be applied to a class or callable, '
                        f'not {arg!r}')


if not sys.warnoptions:
    filterwarnings('default', category=DeprecationWarning, module='__main__', append=True)
    simplefilter('ignore', category=DeprecationWarning, append=True)
    simplefilter('ignore', category=PendingDeprecationWarning, append=True)
    simplefilter('ignore', category=ImportWarning, append=True)
    simplefilter('ignore', category=ResourceWarning, append=True)
