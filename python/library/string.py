"""Constants of characters, templates with $-substitution, and a formatter to derive from."""

import _string
import re as _re

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable',
           'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdefABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize the words of a text, which sep (or white space) divides, and join them again."""
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


class _Overlay:
    """A mapping that looks into keywords first."""

    def __init__(self, keywords, mapping):
        self.keywords = keywords
        self.mapping = mapping

    def __getitem__(self, key):
        if key in self.keywords:
            return self.keywords[key]
        return self.mapping[key]


class Template:
    """A text with placeholders: $name, ${name}, and $$ for a dollar sign."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        if 'pattern' in cls.__dict__:
            source = cls.pattern
        else:
            mark = _re.escape(cls.delimiter)
            name = cls.idpattern
            braced = cls.braceidpattern or name
            source = (mark + '(?:(?P<escaped>' + mark + ')|(?P<named>' + name + ')|{(?P<braced>' + braced + ')}|(?P<invalid>))')
        cls.pattern = _re.compile(source, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _fail(self, match):
        at = match.start('invalid')
        lines = self.template[:at].splitlines(keepends=True)
        if lines:
            column = at - len(''.join(lines[:-1]))
            line = len(lines)
        else:
            column = line = 1
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def _check(self, match):
        """Refuses a pattern with groups that are not expected."""
        if all(match.group(name) is None for name in ('named', 'braced', 'escaped')):
            raise ValueError('Unrecognized named group in pattern', self.pattern)

    def _values(self, mapping, keywords):
        if mapping is None:
            return keywords
        return _Overlay(keywords, mapping) if keywords else mapping

    def substitute(self, mapping=None, /, **kws):
        """The text with all placeholders replaced; KeyError for a missing one, ValueError for a malformed one."""
        values = self._values(mapping, kws)

        def replacement(match):
            name = match.group('named') or match.group('braced')
            if name is not None:
                return str(values[name])
            if match.group('escaped') is not None:
                return self.delimiter
            if match.group('invalid') is not None:
                self._fail(match)
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self.pattern.sub(replacement, self.template)

    def safe_substitute(self, mapping=None, /, **kws):
        """The text with the placeholders replaced that can be."""
        values = self._values(mapping, kws)

        def replacement(match):
            name = match.group('named') or match.group('braced')
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return match.group()
            if match.group('escaped') is not None:
                return self.delimiter
            if match.group('invalid') is not None:
                return match.group()
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self.pattern.sub(replacement, self.template)

    def is_valid(self):
        """Whether every placeholder is well-formed."""
        for match in self.pattern.finditer(self.template):
            if match.group('invalid') is not None:
                return False
            self._check(match)
        return True

    def get_identifiers(self):
        """The names of the placeholders, in order of their first use."""
        names = []
        for match in self.pattern.finditer(self.template):
            name = match.group('named') or match.group('braced')
            if name is not None and name not in names:
                names.append(name)
            elif match.group('invalid') is None:
                self._check(match)
        return names


Template.__init_subclass__()


class Formatter:
    """str.format() in steps that a subclass can replace."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        parts = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if field is None:
                continue
            first, _ = _string.formatter_field_name_split(field)
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field = str(auto_arg_index) + field
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            obj, key = self.get_field(field, args, kwargs)
            used_args.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            parts.append(self.format_field(obj, spec))
        return ''.join(parts), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first
