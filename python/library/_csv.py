"""What the module csv stands on: https://docs.python.org/3.13/library/csv.html

Source: CPython Modules/_csv.c.
"""

__all__ = ['Dialect', 'Error', 'QUOTE_ALL', 'QUOTE_MINIMAL', 'QUOTE_NONE', 'QUOTE_NONNUMERIC', 'QUOTE_NOTNULL', 'QUOTE_STRINGS',
           'field_size_limit', 'get_dialect', 'list_dialects', 'reader', 'register_dialect', 'unregister_dialect', 'writer']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    """Something is wrong with what is read or written."""


def _boolean(name, value):
    return bool(value)


def _character(name, value):
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _character_or_none(name, value):
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string or None, not {type(value).__name__}')
    return _character(name, value)


def _text(name, value):
    if value is not None and not isinstance(value, str):
        raise TypeError(f'"{name}" must be a string')
    return value


def _integer(name, value):
    if type(value) is not int:
        raise TypeError(f'"{name}" must be an integer')
    return value


# How each attribute of a dialect is checked, and its default, in the order in which they are looked at.
_ATTRIBUTES = {
    'delimiter': (_character, ','),
    'doublequote': (_boolean, True),
    'escapechar': (_character_or_none, None),
    'lineterminator': (_text, '\r\n'),
    'quotechar': (_character_or_none, '"'),
    'quoting': (_integer, QUOTE_MINIMAL),
    'skipinitialspace': (_boolean, False),
    'strict': (_boolean, False),
}


class Dialect:
    """How fields are separated and quoted."""

    __slots__ = tuple('_' + name for name in _ATTRIBUTES)

    def __new__(cls, dialect=None, **given):
        for name in given:
            if name not in _ATTRIBUTES:
                raise TypeError(f'this function got an unexpected keyword argument {name!r}')
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if isinstance(dialect, Dialect) and not given:
            return dialect
        if dialect is not None:
            given = {name: getattr(dialect, name) for name in _ATTRIBUTES if hasattr(dialect, name)} | given
        self = super().__new__(cls)
        for name, (check, default) in _ATTRIBUTES.items():
            setattr(self, '_' + name, check(name, given[name]) if name in given else default)
        self._validate('quoting' in given)
        return self

    def _validate(self, chose_quoting):
        if not 0 <= self._quoting <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
        if self._quotechar is None and not chose_quoting:
            self._quoting = QUOTE_NONE
        if self._quoting != QUOTE_NONE and self._quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        if self._lineterminator is None:
            raise TypeError('lineterminator must be set')
        characters = {'delimiter': self._delimiter, 'escapechar': self._escapechar, 'quotechar': self._quotechar}
        for name, c in characters.items():
            if c is None:
                continue
            if c in '\r\n' or c == ' ' and name != 'delimiter' and self._skipinitialspace:
                raise ValueError(f'bad {name} value')
            if c in self._lineterminator:
                raise ValueError(f'bad {name} or lineterminator value')
        for a, b in ('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar'):
            if characters[a] is not None and characters[a] == characters[b]:
                raise ValueError(f'bad {a} or {b} value')

    def __getattr__(self, name):
        if name in _ATTRIBUTES:
            return getattr(self, '_' + name)
        raise AttributeError(f"'_csv.Dialect' object has no attribute {name!r}")

    def __setattr__(self, name, value):
        if name in _ATTRIBUTES:
            raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")

    def __reduce__(self):
        raise TypeError("cannot pickle 'Dialect' instances")

    def __reduce_ex__(self, protocol):
        return self.__reduce__()


_dialects = {}
_limit = 131072


def register_dialect(name, dialect=None, **attributes):
    """Makes a dialect known under a name."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = Dialect(dialect, **attributes)


def unregister_dialect(name):
    """Forgets the dialect of a name."""
    if _dialects.pop(name, None) is None:
        raise Error('unknown dialect')


def get_dialect(name):
    """The dialect of a name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


def field_size_limit(*limit):
    """The length that a field may have; sets another one."""
    global _limit
    before = _limit
    if limit:
        if not isinstance(limit[0], int):
            raise TypeError('limit must be an integer')
        _limit = limit[0]
    return before


(_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTES, _ESCAPED_IN_QUOTES, _QUOTE_IN_QUOTES, _END_OF_LINE,
 _AFTER_ESCAPED_LINE) = range(9)


class Reader:
    """Gives the fields of each record of an iterable of lines."""

    def __init__(self, lines, dialect):
        self._lines = lines
        self.dialect = dialect
        self.line_num = 0
        self._state = _START_RECORD
        self._fields, self._field, self._is_plain = [], '', False

    def __iter__(self):
        return self

    def __next__(self):
        self._fields, self._field, self._is_plain = [], '', False
        self._state = _START_RECORD
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if not self._field and self._state != _IN_QUOTES:
                    raise
                if self.dialect._strict:
                    raise Error('unexpected end of data') from None
                self._save()
                break
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)')
            self.line_num += 1
            for c in line:
                self._take(c)
            self._take(None)
            if self._state == _START_RECORD:
                break
        fields, self._fields = self._fields, []
        return fields

    def _save(self):
        field, quoting = self._field, self.dialect._quoting
        if self._is_plain and not field and quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
            field = None
        elif self._is_plain and field and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
            field = float(field)
        self._fields.append(field)
        self._field = ''

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error(f'field larger than field limit ({_limit})')
        self._field += c

    def _end(self, c):
        """The end of a field that a line or its end (None) ends."""
        self._save()
        self._state = _START_RECORD if c is None else _END_OF_LINE

    def _take(self, c):
        """The next character of a line; None is the end of the line."""
        dialect, state = self.dialect, self._state
        ends_line = c is None or c == '\n' or c == '\r'
        if state == _AFTER_ESCAPED_LINE:
            if c is None:
                return
            state = _IN_FIELD
        if state == _IN_FIELD:
            if ends_line:
                self._end(c)
            elif c == dialect._escapechar:
                self._state = _ESCAPED
            elif c == dialect._delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                self._add(c)
                self._state = _IN_FIELD
        elif state == _START_RECORD or state == _START_FIELD:
            if state == _START_RECORD and ends_line:
                self._state = _START_RECORD if c is None else _END_OF_LINE
                return
            self._state = _START_FIELD
            self._is_plain = True
            if ends_line:
                self._end(c)
            elif c == dialect._quotechar and dialect._quoting != QUOTE_NONE:
                self._is_plain = False
                self._state = _IN_QUOTES
            elif c == dialect._escapechar:
                self._state = _ESCAPED
            elif c == ' ' and dialect._skipinitialspace:
                pass
            elif c == dialect._delimiter:
                self._save()
            else:
                self._add(c)
                self._state = _IN_FIELD
        elif state == _IN_QUOTES:
            if c is None:
                pass
            elif c == dialect._escapechar:
                self._state = _ESCAPED_IN_QUOTES
            elif c == dialect._quotechar:
                self._state = _QUOTE_IN_QUOTES if dialect._doublequote else _IN_FIELD
            else:
                self._add(c)
        elif state == _QUOTE_IN_QUOTES:
            if c == dialect._quotechar:
                self._add(c)
                self._state = _IN_QUOTES
            elif c == dialect._delimiter:
                self._save()
                self._state = _START_FIELD
            elif ends_line:
                self._end(c)
            elif not dialect._strict:
                self._add(c)
                self._state = _IN_FIELD
            else:
                raise Error(f"'{dialect._delimiter}' expected after '{dialect._quotechar}'")
        elif state == _ESCAPED:
            self._add(c or '\n')
            self._state = _AFTER_ESCAPED_LINE if c == '\n' or c == '\r' else _IN_FIELD
        elif state == _ESCAPED_IN_QUOTES:
            self._add(c or '\n')
            self._state = _IN_QUOTES
        elif c is None:
            self._state = _START_RECORD
        elif not ends_line:
            raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")


Reader.__name__ = Reader.__qualname__ = 'reader'


class Writer:
    """Writes records."""

    def __init__(self, write, dialect):
        self._write = write
        self.dialect = dialect

    def writerow(self, row, /):
        """Writes the fields of a record."""
        try:
            fields = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        dialect, quoting = self.dialect, self.dialect._quoting
        texts = []
        field = ''
        for field in fields:
            is_quoted = (quoting == QUOTE_ALL
                         or quoting == QUOTE_NONNUMERIC and not _is_number(field)
                         or quoting == QUOTE_STRINGS and isinstance(field, str)
                         or quoting == QUOTE_NOTNULL and field is not None)
            texts.append(self._text(field, is_quoted))
        if texts == ['']:
            if quoting == QUOTE_NONE or field is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('single empty field record must be quoted')
            texts = [self._text(None, True)]
        return self._write(dialect._delimiter.join(texts) + dialect._lineterminator)

    def writerows(self, rows, /):
        """Writes records."""
        for row in rows:
            self.writerow(row)

    def _text(self, field, is_quoted):
        dialect, quoting = self.dialect, self.dialect._quoting
        text = '' if field is None else str(field)
        quote, escape = dialect._quotechar, dialect._escapechar
        written = ''
        for c in text:
            if c == dialect._delimiter or c == escape or c == quote or c in '\r\n' or c in dialect._lineterminator:
                if quoting != QUOTE_NONE and c == quote and dialect._doublequote:
                    written += quote
                    is_quoted = True
                elif quoting == QUOTE_NONE or c == quote or c == escape:
                    if escape is None:
                        raise Error('need to escape, but no escapechar set')
                    written += escape
                else:
                    is_quoted = True
            written += c
        if not text and dialect._delimiter == ' ' and dialect._skipinitialspace:
            if quoting == QUOTE_NONE or field is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
            is_quoted = True
        return f'{quote}{written}{quote}' if is_quoted else written


Writer.__name__ = Writer.__qualname__ = 'writer'


def _is_number(field):
    return any(hasattr(type(field), name) for name in ('__index__', '__int__', '__float__')) or isinstance(field, complex)


def reader(iterable, /, dialect=None, **attributes):
    """Reads the records of an iterable of lines."""
    return Reader(iter(iterable), Dialect(dialect, **attributes))


def writer(fileobj, /, dialect=None, **attributes):
    """Writes records to something with a method write()."""
    write = getattr(fileobj, 'write', None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return Writer(write, Dialect(dialect, **attributes))
