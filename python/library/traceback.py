"""Tracebacks as text and as data: https://docs.python.org/3.13/library/traceback.html

The one place that words an exception: what nobody catches is printed by this module too (sys.excepthook).
DIFFERS: nothing is coloured, so the keyword `colorize` changes nothing.
"""

import linecache
import sys

from _traceback import marked_source as _marked_source, suggestion as _nearest

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']


class _Implicit:
    def __repr__(self):
        return '<implicit>'


_sentinel = _Implicit()

# As the limit of a printed exception: sys.tracebacklimit counts from the innermost frame.
BUILTIN_EXCEPTION_LIMIT = object()

_CUTOFF = 3
_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


def _margined(text, margin):
    return ''.join(margin + line for line in text.splitlines(True))


# Frames


class FrameSummary:
    """One frame of a stack: file, line, function, and the source when it is asked for."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', '_lines_dedented', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = end_lineno if end_lineno is not None else lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = {key: _safe_string(value, 'local', func=repr) for key, value in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return self._items() == other
        return NotImplemented

    def _items(self):
        return self.filename, self.lineno, self.name, self.line

    def __getitem__(self, pos):
        return self._items()[pos]

    def __iter__(self):
        return iter(list(self._items()))

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def __len__(self):
        return 4

    @property
    def _original_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            found = [linecache.getline(self.filename, number).rstrip()
                     for number in range(self.lineno, self.end_lineno + 1)]
            self._lines = '\n'.join(found) + '\n'
        return self._lines

    @property
    def line(self):
        """The first line of the source, without surrounding white space; None if it is not known."""
        lines = self._original_lines
        return None if lines is None else lines.partition('\n')[0].strip()


def walk_stack(f):
    """Frames and lines from frame `f` (the caller's if None) outwards."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Frames and lines of a traceback, the outermost first."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_with_columns(tb):
    while tb is not None:
        yield tb.tb_frame, _columns_of(tb)
        tb = tb.tb_next


def _columns_of(tb):
    unknown = tb.tb_lineno, None, None, None
    if tb.tb_lasti < 0:
        return unknown
    for index, place in enumerate(tb.tb_frame.f_code.co_positions()):
        if index == tb.tb_lasti // 2:
            return unknown if place[0] is None else place
    return unknown


def _cut(frames, limit):
    """What a limit leaves of some frames."""
    innermost = limit is BUILTIN_EXCEPTION_LIMIT
    if limit is None or innermost:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return frames
    if innermost:
        frames = list(frames)
        return frames[len(frames) - limit:] if limit <= len(frames) else frames
    if limit < 0:
        return list(frames)[limit:]
    return _first(frames, limit)


def _first(items, count):
    if count > 0:
        for item in items:
            yield item
            count -= 1
            if count == 0:
                return


class StackSummary(list):
    """A list of FrameSummary objects."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Summarizes pairs of frame and line."""
        return klass._extract_from_extended_frame_gen(
            ((frame, (lineno, None, None, None)) for frame, lineno in frame_gen),
            limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract_from_extended_frame_gen(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = klass()
        files = set()
        for frame, (lineno, end_lineno, colno, end_colno) in _cut(frame_gen, limit):
            code = frame.f_code
            files.add(code.co_filename)
            linecache.lazycache(code.co_filename, frame.f_globals)
            result.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False, end_lineno=end_lineno, colno=colno,
                end_colno=end_colno, locals=frame.f_locals if capture_locals else None))
        for filename in files:
            linecache.checkcache(filename)
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Summarizes FrameSummary objects or tuples of file, line, name and source."""
        result = StackSummary()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            result.append(entry)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one frame."""
        shown = '<stdin>' if frame_summary.filename.startswith('<stdin>-') else frame_summary.filename
        text = f'  File "{shown}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        source = frame_summary._original_lines
        if source and source.strip():
            if frame_summary.colno is None or frame_summary.end_colno is None:
                line = frame_summary.line
                text += f'    {line}\n' if line else '\n'
            else:
                count = frame_summary.end_lineno - frame_summary.lineno + 1
                text += _marked_source(source, count, frame_summary.colno, frame_summary.end_colno)
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
        """The texts of the frames; many equal ones in a row are counted."""
        result = []
        last = None
        count = 0

        def close():
            more = count - _CUTOFF
            if more > 0:
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')

        for summary in self:
            text = self.format_frame_summary(summary, **kwargs)
            if text is None:
                continue
            place = summary.filename, summary.lineno, summary.name
            if place != last or None in place:
                close()
                last = place
                count = 0
            count += 1
            if count <= _CUTOFF:
                result.append(text)
        close()
        return result


# Exceptions


class _Margin:
    """How deep in exception groups the text is."""

    def __init__(self):
        self.depth = 0
        self.needs_close = False

    def indent(self):
        return '  ' * self.depth

    def emit(self, texts, char='|'):
        margin = self.indent() + (char + ' ' if self.depth else '')
        for text in [texts] if isinstance(texts, str) else texts:
            yield _margined(text, margin)


class TracebackException:
    """An exception with its causes and frames, ready to be formatted; keeps hold of no frame."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                       max_group_width=max_group_width, max_group_depth=max_group_depth)
        outermost = _seen is None
        seen = set() if outermost else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_from_extended_frame_gen(
            _walk_with_columns(exc_traceback), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as error:
            self.__notes__ = [f'Ignored error getting __notes__: {_safe_string(error, "__notes__", repr)}']
        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if exc_type is not None else None
        self.exc_type_module = exc_type.__module__ if exc_type is not None else None
        if exc_type is not None:
            if issubclass(exc_type, SyntaxError):
                self._take_syntax_error(exc_value)
            else:
                self._str += _suggestion_text(exc_type, exc_value, exc_traceback)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        if outermost:
            self._link(exc_value, seen, compact, options)

    def _take_syntax_error(self, error):
        self._is_syntax_error = True
        self.filename = error.filename
        self.lineno = None if error.lineno is None else str(error.lineno)
        self.end_lineno = None if error.end_lineno is None else str(error.end_lineno)
        self.text = error.text
        self.offset = error.offset
        self.end_offset = error.end_offset
        self.msg = error.msg

    def _link(self, value, seen, compact, options):
        # A list of what is left to do, not recursion: chains may be longer than the stack.
        waiting = [(self, value)]

        def summary(error):
            return TracebackException(type(error), error, error.__traceback__, _seen=seen, **options)

        while waiting:
            target, error = waiting.pop()
            target.__cause__ = target.__context__ = target.exceptions = None
            if error is None:
                continue
            cause, context = error.__cause__, error.__context__
            if cause is not None and id(cause) not in seen:
                target.__cause__ = summary(cause)
            wanted = not compact or (target.__cause__ is None and not error.__suppress_context__)
            if context is not None and wanted and id(context) not in seen:
                target.__context__ = summary(context)
            if isinstance(error, BaseExceptionGroup):
                target.exceptions = [summary(member) for member in error.exceptions]
            if target.__cause__ is not None:
                waiting.append((target.__cause__, cause))
            if target.__context__ is not None:
                waiting.append((target.__context__, context))
            if target.exceptions:
                waiting.extend(zip(target.exceptions, error.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Takes in an exception object."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        """The class of the exception; deprecated."""
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The class as tracebacks name it: with its module, unless that goes without saying."""
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        return f'{module if isinstance(module, str) else "<unknown>"}.{self.exc_type_qualname}'

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The lines behind the frames: class, text, notes."""
        indent = '   ' * _depth
        if not self._have_exc_type:
            yield indent + _format_final_exc_line(None, self._str)
            return
        name = self.exc_type_str
        if self._is_syntax_error:
            for line in self._format_syntax_error(name):
                yield indent + line
        elif _depth > 0:
            for line in _format_final_exc_line(name, self._str, insert_final_newline=False).split('\n'):
                yield f'{indent}{line}\n'
        else:
            yield _format_final_exc_line(name, self._str)
        notes = self.__notes__
        if _is_sequence(notes):
            for note in notes:
                for line in _safe_string(note, 'note').split('\n'):
                    yield f'{indent}{line}\n'
        elif notes is not None:
            yield f'{indent}{_safe_string(notes, "__notes__", func=repr)}\n'
        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=show_group, _depth=_depth + 1, **kwargs)

    def _format_syntax_error(self, name):
        suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'
        if self.text is not None:
            yield from self._marked_line()
        yield f'{name}: {self.msg or "<no detail available>"}{suffix}\n'

    def _marked_line(self):
        whole = self.text.rstrip('\n')
        shown = whole.lstrip(' \n\f')
        yield f'    {shown}\n'
        start = self.offset
        if start is None:
            return
        end = len(whole) + 1
        if self.lineno == self.end_lineno:
            end = self.end_offset or start
        if self.text:
            if start > len(self.text):
                start = len(whole) + 1
            if end > len(self.text):
                end = len(whole) + 1
        if start >= end or end < 0:
            end = start + 1
        cut = 1 + len(whole) - len(shown)
        if start - cut >= 0:
            # A tab before the place must stay a tab, so that the mark stands below it.
            space = ''.join(c if c.isspace() else ' ' for c in shown[:start - cut])
            yield f'    {space}{"^" * (end - start)}\n'

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """All the lines: causes first, then the exception itself."""
        margin = _Margin() if _ctx is None else _ctx
        for message, link in reversed(list(self._links(chain))):
            if message is not None:
                yield from margin.emit(message)
            if link.exceptions is None:
                if link.stack:
                    yield from margin.emit('Traceback (most recent call last):\n')
                    yield from margin.emit(link.stack.format(**kwargs))
                yield from margin.emit(link.format_exception_only(**kwargs))
            elif margin.depth > self.max_group_depth:
                yield from margin.emit(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from self._format_group(link, margin, chain, kwargs)

    def _links(self, chain):
        link = self
        while link:
            message = before = None
            if chain and link.__cause__ is not None:
                message, before = _CAUSE, link.__cause__
            elif chain and link.__context__ is not None and not link.__suppress_context__:
                message, before = _CONTEXT, link.__context__
            yield message, link
            link = before

    def _format_group(self, group, margin, chain, kwargs):
        outermost = margin.depth == 0
        if outermost:
            margin.depth = 1
        if group.stack:
            yield from margin.emit('Exception Group Traceback (most recent call last):\n', '+' if outermost else '|')
            yield from margin.emit(group.stack.format(**kwargs))
        yield from margin.emit(group.format_exception_only(**kwargs))
        width = self.max_group_width
        count = len(group.exceptions)
        shown = count if count <= width else width + 1
        margin.needs_close = False
        for index in range(shown):
            last = index == shown - 1
            if last:
                # A group inside may draw the closing line before this one can.
                margin.needs_close = True
            cut = index >= width
            yield f'{margin.indent()}{"  " if index else "+-"}+---------------- {"..." if cut else index + 1} ----------------\n'
            margin.depth += 1
            if cut:
                more = count - width
                yield from margin.emit(f'and {more} more exception{"s" if more > 1 else ""}\n')
            else:
                yield from group.exceptions[index].format(chain=chain, _ctx=margin, **kwargs)
            if last and margin.needs_close:
                yield f'{margin.indent()}+------------------------------------\n'
                margin.needs_close = False
            margin.depth -= 1
        if outermost:
            margin.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Writes the lines to a file, by default sys.stderr."""
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain, **kwargs):
            print(line, file=file, end='')


def _is_sequence(o):
    if o is None or isinstance(o, (str, bytes)):
        return False
    if isinstance(o, (list, tuple)):
        return True
    from collections.abc import Sequence
    return isinstance(o, Sequence)


def _format_final_exc_line(etype, value, *, insert_final_newline=True, colorize=False):
    text = _safe_string(value, 'exception')
    end = '\n' if insert_final_newline else ''
    return f'{etype}{end}' if value is None or not text else f'{etype}: {text}{end}'


# "Did you mean ...?"


def _suggestion_text(exc_type, error, tb):
    if issubclass(exc_type, ImportError):
        wrong = getattr(error, 'name_from', None)
    elif issubclass(exc_type, (NameError, AttributeError)):
        wrong = getattr(error, 'name', None)
    else:
        return ''
    if wrong is None:
        return ''
    found = _compute_suggestion_error(error, tb, wrong)
    text = f". Did you mean: '{found}'?" if found else ''
    if issubclass(exc_type, NameError) and wrong in sys.stdlib_module_names:
        text += f" Or did you forget to import '{wrong}'?" if found else f". Did you forget to import '{wrong}'?"
    return text


def _innermost(tb):
    while tb.tb_next is not None:
        tb = tb.tb_next
    return tb.tb_frame


def _compute_suggestion_error(error, tb, wrong):
    """The name that may have been meant, or None."""
    if not isinstance(wrong, str):
        return None
    public_only = wrong[:1] != '_'
    if isinstance(error, NameError):
        if tb is None:
            return None
        frame = _innermost(tb)
        names = [*frame.f_locals, *frame.f_globals, *frame.f_builtins]
        if 'self' in frame.f_locals and hasattr(frame.f_locals['self'], wrong):
            return f'self.{wrong}'
        return _nearest(wrong, names)
    try:
        if isinstance(error, AttributeError):
            names = dir(error.obj)
            if public_only and tb is not None:
                variables = _innermost(tb).f_locals
                if 'self' in variables and variables['self'] is error.obj:
                    public_only = False
        else:
            names = dir(__import__(error.name))
        if public_only:
            names = [name for name in names if name[:1] != '_']
    except Exception:
        return None
    return _nearest(wrong, names)


# Functions


def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) is not (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def _captured(exc, value, tb, limit):
    value, tb = _parse_value_tb(exc, value, tb)
    return TracebackException(type(value), value, tb, limit=limit, compact=True)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Writes an exception with its traceback to a file, by default sys.stderr."""
    _captured(exc, value, tb, limit).print(file=file, chain=chain, **kwargs)


def _print_exception_bltin(exc, /):
    file = sys.stderr if sys.stderr is not None else sys.__stderr__
    return print_exception(exc, limit=BUILTIN_EXCEPTION_LIMIT, file=file)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """The lines that print_exception writes."""
    return list(_captured(exc, value, tb, limit).format(chain=chain, **kwargs))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The lines behind the frames."""
    if value is _sentinel:
        value = exc
    summary = TracebackException(type(value), value, None, compact=True)
    return list(summary.format_exception_only(show_group=show_group, **kwargs))


def print_exc(limit=None, file=None, chain=True):
    """print_exception of the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text that print_exc writes."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """print_exception of the last exception that nobody caught in an interactive session."""
    if hasattr(sys, 'last_exc'):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    elif hasattr(sys, 'last_type'):
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
    else:
        raise ValueError('no last exception')


def print_list(extracted_list, file=None):
    """Writes a list of summaries or tuples."""
    if file is None:
        file = sys.stderr
    for text in StackSummary.from_list(extracted_list).format():
        print(text, file=file, end='')


def format_list(extracted_list):
    """The texts of a list of summaries or tuples."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Writes the frames of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The texts of the frames of a traceback."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The frames of a traceback as StackSummary."""
    return StackSummary._extract_from_extended_frame_gen(_walk_with_columns(tb), limit=limit)


def print_stack(f=None, limit=None, file=None):
    """Writes the frames from the outermost to the caller (or `f`)."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The texts that print_stack writes."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """The frames from the outermost to the caller (or `f`) as StackSummary."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Lets go of the variables of a traceback's frames."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # The frame is still running.
            pass
        tb = tb.tb_next
