"""Numbers as bytes: https://docs.python.org/3.13/library/struct.html"""

import sys
from _buffers import contents

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error', '_clearcache']


class error(Exception):
    """Something is wrong with a format or with what it is to hold."""

    __module__ = 'struct'


# Code: size and alignment as the machine has them, size as the standard has it, signed.
_INTEGERS = {'b': (1, 1, True), 'B': (1, 1, False), 'h': (2, 2, True), 'H': (2, 2, False), 'i': (4, 4, True),
             'I': (4, 4, False), 'l': (8, 4, True), 'L': (8, 4, False), 'q': (8, 8, True), 'Q': (8, 8, False),
             'n': (8, None, True), 'N': (8, None, False), 'P': (8, None, False)}
_FLOATS = {'e': 2, 'f': 4, 'd': 8}
_SINGLE = {'x': 1, 'c': 1, 's': 1, 'p': 1, '?': 1}


def _parse(format):
    """The byte order, whether the format is the machine's, its items in runs (code, place, size, number), how many values they are, and all their size."""
    if isinstance(format, bytes):
        format = format.decode('ascii')
    elif not isinstance(format, str):
        raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
    if '\0' in format:
        raise error('embedded null character')
    order, native = 'little', True
    rest = format
    if rest[:1] in ('@', '=', '<', '>', '!') and rest:
        native = rest[0] == '@'
        order = 'big' if rest[0] in '>!' else 'little'
        rest = rest[1:]
    runs = []
    values = 0
    size = 0
    at = 0
    while at < len(rest):
        c = rest[at]
        at += 1
        if c.isspace():
            continue
        count = 1
        if '0' <= c <= '9':
            start = at - 1
            while at < len(rest) and '0' <= rest[at] <= '9':
                at += 1
            count = int(rest[start:at])
            if count > sys.maxsize:
                raise error('overflow in item count')
            if at == len(rest):
                raise error('repeat count given without format specifier')
            c = rest[at]
            at += 1
        if c in _INTEGERS:
            width = _INTEGERS[c][0 if native else 1]
        elif c in _FLOATS:
            width = _FLOATS[c]
        else:
            width = _SINGLE.get(c)
        if width is None:
            raise error('bad char in struct format')
        if native:
            size = -(-size // width) * width
        if size + count * width > sys.maxsize:
            raise error('total struct size too long')
        if c in 'sp':
            runs.append((c, size, count, 1))
            values += 1
        elif c != 'x' and count:
            runs.append((c, size, width, count))
            values += count
        size += count * width
    return order, native, tuple(runs), values, size


def _writable(buffer):
    try:
        return memoryview._from_flags(buffer, 1).cast('B')
    except (TypeError, BufferError):
        raise TypeError(f'argument must be read-write bytes-like object, not {type(buffer).__name__}') from None


def _integer(code, width, value, order):
    signed = _INTEGERS[code][2]
    if not isinstance(value, int):
        try:
            value = value.__index__()
        except AttributeError:
            raise error('required argument is not an integer') from None
    try:
        return int.to_bytes(value, width, order, signed=signed)
    except OverflowError:
        pass
    low, high = (-(1 << width * 8 - 1), (1 << width * 8 - 1) - 1) if signed else (0, (1 << width * 8) - 1)
    raise error(f'{code!r} format requires {low} <= number <= {high}')


def _float(code, value, order, native):
    data = bytearray(_FLOATS[code])
    try:
        value = float(value)
    except (TypeError, ValueError):
        raise error('required argument is not a float') from None
    view = memoryview(data).cast(code)
    view[0] = value
    infinities = float('inf'), float('-inf')
    if view[0] in infinities and value not in infinities and (code == 'e' or not native):
        raise OverflowError(f'float too large to pack with {code} format')
    return bytes(data) if order == 'little' else bytes(reversed(data))


class Struct:
    """A format, read once."""

    def __init__(self, format):
        self.format = format.decode('ascii') if isinstance(format, bytes) else format
        self._order, self._native, self._runs, self._values, self.size = _parse(format)

    def _items(self):
        """Code, place and size of each item."""
        for code, at, width, count in self._runs:
            for i in range(count):
                yield code, at + i * width, width

    def __repr__(self):
        return f'{type(self).__name__}({self.format!r})'

    def pack(self, *args):
        """The values as bytes."""
        return bytes(self._packed(args, 'pack'))

    def _packed(self, args, name):
        if len(args) != self._values:
            raise error(f'{name} expected {self._values} items for packing (got {len(args)})')
        data = bytearray(self.size)
        for (code, at, width), value in zip(self._items(), args):
            if code in _INTEGERS:
                piece = _integer(code, width, value, self._order)
            elif code in _FLOATS:
                piece = _float(code, value, self._order, self._native)
            elif code == '?':
                piece = b'\1' if value else b'\0'
            elif code == 'c':
                if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                    raise error('char format requires a bytes object of length 1')
                piece = value
            else:
                if not isinstance(value, (bytes, bytearray)):
                    raise error(f"argument for '{code}' must be a bytes object")
                if code == 'p':
                    if width == 0:
                        continue
                    kept = bytes(value[:width - 1])
                    piece = bytes([min(len(kept), 255)]) + kept
                else:
                    piece = bytes(value[:width])
            data[at:at + len(piece)] = piece
        return data

    def pack_into(self, buffer, offset, /, *args):
        """Writes the values into a buffer."""
        view = _writable(buffer)
        if offset < 0:
            if offset + len(view) < 0:
                raise error(f'offset {offset} out of range for {len(view)}-byte buffer')
            if -offset < self.size:
                raise error(f'no space to pack {self.size} bytes at offset {offset}')
            offset += len(view)
        if len(view) - offset < self.size:
            raise error(f'pack_into requires a buffer of at least {self.size + offset} bytes for packing {self.size} bytes '
                        f'at offset {offset} (actual buffer size is {len(view)})')
        view[offset:offset + self.size] = self._packed(args, 'pack_into')

    def unpack(self, buffer, /):
        """The values in a buffer that holds them and nothing else."""
        data = contents(buffer)
        if len(data) != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._unpacked(data, 0)

    def unpack_from(self, buffer, offset=0):
        """The values at a place of a buffer."""
        data = contents(buffer)
        if offset < 0:
            if offset + len(data) < 0:
                raise error(f'offset {offset} out of range for {len(data)}-byte buffer')
            if -offset < self.size:
                raise error(f'not enough data to unpack {self.size} bytes at offset {offset}')
            offset += len(data)
        if len(data) - offset < self.size:
            raise error(f'unpack_from requires a buffer of at least {self.size + offset} bytes for unpacking {self.size} bytes '
                        f'at offset {offset} (actual buffer size is {len(data)})')
        return self._unpacked(data, offset)

    def iter_unpack(self, buffer, /):
        """The values of one piece of a buffer after the other."""
        data = contents(buffer)
        if self.size == 0:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(data) % self.size:
            raise error(f'iterative unpacking requires a buffer of a multiple of {self.size} bytes')
        return unpack_iterator._over(self, data)

    def _unpacked(self, data, offset):
        values = []
        for code, at, width in self._items():
            piece = data[offset + at:offset + at + width]
            if code in _INTEGERS:
                values.append(int.from_bytes(piece, self._order, signed=_INTEGERS[code][2]))
            elif code in _FLOATS:
                values.append(memoryview(piece if self._order == 'little' else piece[::-1]).cast(code)[0])
            elif code == '?':
                values.append(piece != b'\0')
            elif code == 'p':
                values.append(piece[1:1 + piece[0]] if piece else b'')
            else:
                values.append(piece)
        return tuple(values)


class unpack_iterator:
    """The pieces of a buffer, one after the other."""

    def __new__(cls):
        raise TypeError(f"cannot create '{cls.__module__}.{cls.__qualname__}' instances")

    @classmethod
    def _over(cls, struct, data):
        self = object.__new__(cls)
        self._struct = struct
        self._data = data
        self._at = 0
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._at >= len(self._data):
            raise StopIteration
        self._at += self._struct.size
        return self._struct._unpacked(self._data, self._at - self._struct.size)

    def __length_hint__(self):
        return (len(self._data) - self._at) // self._struct.size


_cache = {}


def _clearcache():
    """Forgets the formats seen."""
    _cache.clear()


def _struct(format):
    found = _cache.get(format)
    if found is None:
        if len(_cache) >= 100:
            _cache.clear()
        found = _cache[format] = Struct(format)
    return found


def calcsize(format, /):
    """How many bytes a format takes."""
    return _struct(format).size


def pack(format, /, *args):
    """The values as bytes."""
    return _struct(format).pack(*args)


def pack_into(format, buffer, offset, /, *args):
    """Writes the values into a buffer."""
    _struct(format).pack_into(buffer, offset, *args)


def unpack(format, buffer, /):
    """The values in a buffer that holds them and nothing else."""
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """The values at a place of a buffer."""
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """The values of one piece of a buffer after the other."""
    return _struct(format).iter_unpack(buffer)
