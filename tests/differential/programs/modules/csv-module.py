"""The part of csv that CPython has in C: dialects, reading, writing."""

import _csv
import copy
import io


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def read(lines, **dialect):
    return list(_csv.reader([lines] if isinstance(lines, str) else lines, **dialect))


def write(*rows, **dialect):
    out = io.StringIO()
    _csv.writer(out, **dialect).writerows(rows)
    return out.getvalue()


for dialect in (
    {'delimiter': 'ab'}, {'delimiter': ''}, {'delimiter': None}, {'delimiter': 1}, {'quotechar': 'ab'}, {'quotechar': 1},
    {'quotechar': None}, {'quotechar': None, 'quoting': 1}, {'quoting': 9}, {'quoting': 'x'}, {'quoting': True},
    {'lineterminator': None}, {'lineterminator': 1}, {'escapechar': 'xx'}, {'escapechar': b'x'}, {'delimiter': '\n'},
    {'delimiter': '"'}, {'escapechar': ','}, {'escapechar': '"'}, {'quotechar': ' ', 'skipinitialspace': True},
    {'quotechar': ' '}, {'delimiter': ' ', 'skipinitialspace': True}, {'lineterminator': 'a', 'delimiter': 'a'}, {'bogus': 1},
    {'delimiter': '\u1234'}, {'quotechar': ''}, {'escapechar': ''},
):
    attempt(lambda: (dialect, read('a,"b ""c""",d', **dialect)))

for lines, dialect in (
    ('a,b\n', {}), ('', {}), ('\n', {}), ('a\rb', {}), ('"a', {}), ('"a"b,c', {}), ('"a"b', {'strict': True}),
    ('"a', {'strict': True}), ('a\\,b', {'escapechar': '\\'}), ('"a\\"b"', {'escapechar': '\\'}),
    ("1,'2',x", {'quotechar': "'", 'quoting': 2}), ('1,"2",', {'quoting': 2}), ('1,"2",,""', {'quoting': 4}),
    ('1,"2",,""', {'quoting': 5}), ('1,x', {'quoting': 4}), (['a\\\n', 'b'], {'escapechar': '\\'}), (['a\\'], {'escapechar': '\\'}),
    ('a, "b"', {'skipinitialspace': True}), ('"a","b"', {'quoting': 3}), ('a""b,"""x"""', {}), ('"a""b"', {'doublequote': False}),
    (['"a\n', 'b",c\n', 'd'], {}), ([1], {}), ([b'x'], {}), ('a\r\n', {}), ('a\n\n', {}), (',', {}), ('"",""', {}), ('a\0b', {}),
    ('x', {'dialect': 'nope'}), ('x', {'dialect': 3}),
):
    attempt(lambda: (lines, dialect, read(lines, **dialect)))

for row, dialect in (
    ([1, 'a', None, 2.5, True], {}), ([''], {}), ([None], {}), ([], {}), (['', ''], {}), (['a"b'], {}),
    (['a"b'], {'doublequote': False}), (['a"b'], {'doublequote': False, 'escapechar': '\\'}), (['a,b', 1], {'quoting': 3}),
    (['a,b', 1], {'quoting': 3, 'escapechar': '\\'}), ([''], {'quoting': 3}), ([None], {'quoting': 5}), ([None, ''], {'quoting': 5}),
    ([None, '', 1, 'x'], {'quoting': 4}), ([None], {'quoting': 4}), (['x', 1, 2.5, 1j, None], {'quoting': 2}), (['x', 1, None], {'quoting': 1}),
    (['a\nb', 'c\rd'], {}), (['', 'x'], {'delimiter': ' ', 'skipinitialspace': True}),
    (['', 1], {'delimiter': ' ', 'skipinitialspace': True, 'quoting': 3}), (['a!b'], {'lineterminator': '!'}),
    (['a\\b"'], {'escapechar': '\\', 'quoting': 1}), (5, {}), ('abc', {}), (['a"b'], {'quotechar': None, 'escapechar': '\\'}),
):
    attempt(lambda: (row, dialect, write(row, **dialect)))

lines = _csv.reader(['a', 'b'])
attempt(lambda: (lines.line_num, next(lines), lines.line_num, lines.dialect.delimiter, iter(lines) is lines, type(lines).__name__))
attempt(lambda: _csv.writer(1))
attempt(lambda: _csv.reader(1))
attempt(lambda: _csv.register_dialect(1))
attempt(lambda: _csv.register_dialect('m', delimiter='|', quoting=_csv.QUOTE_ALL))
attempt(lambda: (_csv.get_dialect('m').delimiter, _csv.list_dialects(), write([1], dialect='m'), write([1], dialect='m', quoting=0)))
for _ in range(2):
    attempt(lambda: _csv.unregister_dialect('m'))
attempt(lambda: (_csv.field_size_limit(3), read('abc,abc')))
attempt(lambda: read('abcd'))
attempt(lambda: _csv.field_size_limit('x'))
d = _csv.Dialect()
attempt(lambda: (d.delimiter, d.doublequote, d.escapechar, d.lineterminator, d.quotechar, d.quoting, d.skipinitialspace, d.strict))
attempt(lambda: _csv.Dialect(d) is d)
attempt(lambda: setattr(d, 'delimiter', 'x'))
attempt(lambda: copy.copy(d))
