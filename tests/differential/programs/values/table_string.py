"""Expressions of string and what they answer: statements before the last `; ` are executed, the rest is evaluated."""

from _table import show

show(r"""
import string; string.ascii_letters, string.punctuation, string.printable, string.whitespace, string.hexdigits, string.octdigits
import string; string.capwords('hello  big world'), string.capwords('a-b','-')
import string; string.Template('$a ${b} $$ $c').safe_substitute(a=1,b=2), string.Template('$a ${b}').substitute({'a':1},b=2)
import string; string.Template('$a').substitute()
import string; string.Template('$a $').substitute(a=1)
import string; string.Template('x\n$1').substitute(a=1)
import string; string.Template('$a ${b} $a $').get_identifiers(), string.Template('$').is_valid(), string.Template('$a').is_valid()
import string; string.Formatter().format('{} {x} {0!r}'.replace('{} ',''), 'a', x=5), string.Formatter().format('{:>{}}', 'a', 5)
import string; string.Formatter().format('{} {0}', 1)
import string; string.Formatter().format('{0.real} {1[a]}', 5, {'a':1}), list(string.Formatter().parse('a{b!r:c}d'))
import _string; _string.formatter_field_name_split('a.b[0][x]')[0], list(_string.formatter_field_name_split('a.b[0][x]')[1])
""")
