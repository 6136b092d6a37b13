"""Conversion between binary data and ASCII: https://docs.python.org/3.13/library/binascii.html

Source: CPython Modules/binascii.c.
"""

from _buffers import contents

__all__ = ['Error', 'Incomplete', 'a2b_base64', 'a2b_hex', 'a2b_qp', 'a2b_uu', 'b2a_base64', 'b2a_hex', 'b2a_qp', 'b2a_uu', 'crc32',
           'crc_hqx', 'hexlify', 'unhexlify']


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _ascii(data):
    """Bytes, or a str of ASCII characters, as bytes."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode()
    return contents(data, 'argument should be bytes, buffer or ASCII string')


_BASE64 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_FROM_BASE64 = {c: value for value, c in enumerate(_BASE64)}
_PAD = ord('=')


def a2b_base64(data, /, *, strict_mode=False):
    """Decode a line of base64 data.

      strict_mode
        When set to True, bytes that are not part of the base64 standard are not allowed.
        The same applies to excess data after padding (= / ==)."""
    data = _ascii(data)
    if strict_mode and data[:1] == b'=':
        raise Error('Leading padding not allowed')
    out = bytearray()
    bits = position = pads = 0
    padding = False
    for i, c in enumerate(data):
        if c == _PAD:
            padding = True
            if strict_mode and position == 0:
                raise Error('Excess padding not allowed')
            if position >= 2:
                pads += 1
                if position + pads >= 4:
                    if strict_mode and i + 1 < len(data):
                        raise Error('Excess data after padding')
                    return bytes(out)
            continue
        value = _FROM_BASE64.get(c)
        if value is None:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and padding:
            raise Error('Discontinuous padding not allowed')
        pads = 0
        bits = bits << 6 & 0xFFF | value
        if position:
            out.append(bits >> 6 - 2 * position & 0xFF)
        position = (position + 1) % 4
    if position == 1:
        count = len(out) // 3 * 4 + 1
        raise Error(f'Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4')
    if position:
        raise Error('Incorrect padding')
    return bytes(out)


def b2a_base64(data, /, *, newline=True):
    """Base64-code line of data."""
    data = contents(data)
    out = bytearray()
    for i in range(0, len(data), 3):
        group = data[i:i + 3]
        bits = int.from_bytes(group, 'big') << 8 * (3 - len(group))
        for shift in range(18, 18 - 6 * len(group) - 1, -6):
            out.append(_BASE64[bits >> shift & 63])
    out += b'=' * (-len(out) % 4)
    if newline:
        out += b'\n'
    return bytes(out)


_ABSENT = object()


def b2a_hex(data, sep=_ABSENT, bytes_per_sep=1):
    """Hexadecimal representation of binary data.

      sep
        An optional single character or byte to separate hex bytes.
      bytes_per_sep
        How many bytes between separators.  Positive values count from the
        right, negative values count from the left."""
    data = contents(data)
    if sep is _ABSENT:
        return data.hex().encode()
    byte = sep.encode('latin-1') if isinstance(sep, str) and len(sep) == 1 and '\x7f' < sep <= '\xff' else sep
    if isinstance(byte, bytes) and len(byte) == 1 and not byte.isascii():
        # Other than bytes.hex(), this puts any byte between the digits.
        return data.hex('-', bytes_per_sep).encode().replace(b'-', byte)
    return data.hex(sep, bytes_per_sep).encode()


def hexlify(data, sep=_ABSENT, bytes_per_sep=1):
    return b2a_hex(data, sep, bytes_per_sep)


hexlify.__doc__ = b2a_hex.__doc__


def a2b_hex(hexstr, /):
    """Binary data of hexadecimal representation.

    hexstr must contain an even number of hex digits (upper or lower case).
    This function is also available as "unhexlify()"."""
    digits = _ascii(hexstr)
    if len(digits) % 2:
        raise Error('Odd-length string')
    if digits.strip(b'0123456789abcdefABCDEF'):
        raise Error('Non-hexadecimal digit found')
    try:
        return bytes.fromhex(digits.decode())
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


def unhexlify(hexstr, /):
    """Binary data of hexadecimal representation.

    hexstr must contain an even number of hex digits (upper or lower case)."""
    return a2b_hex(hexstr)


def _crc_table(polynomial):
    table = []
    for n in range(256):
        for _ in range(8):
            n = n >> 1 ^ polynomial if n & 1 else n >> 1
        table.append(n)
    return table


_CRC32 = _crc_table(0xEDB88320)


def crc32(data, crc=0, /):
    """Compute CRC-32 incrementally."""
    crc = ~crc & 0xFFFFFFFF
    for c in contents(data):
        crc = _CRC32[(crc ^ c) & 0xFF] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def crc_hqx(data, crc, /):
    """Compute CRC-CCITT incrementally."""
    crc &= 0xFFFF
    for c in contents(data):
        crc ^= c << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def a2b_uu(data, /):
    """Decode a line of uuencoded data."""
    data = _ascii(data)
    length = data[0] - 32 & 63 if data else 32
    out = bytearray()
    bits = count = 0
    at = 1
    while len(out) < length:
        c = data[at] if at < len(data) else 10
        if c in b'\r\n' or at >= len(data):
            value = 0
        elif c < 32 or c > 96:
            raise Error('Illegal char')
        else:
            value = c - 32 & 63
        at += 1
        bits = bits << 6 | value
        count += 6
        if count >= 8:
            count -= 8
            out.append(bits >> count)
            bits &= (1 << count) - 1
    for c in data[at:]:
        if c not in b' `\r\n':
            raise Error('Trailing garbage')
    return bytes(out)


def b2a_uu(data, /, *, backtick=False):
    """Uuencode line of data."""
    data = contents(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    zero = 96 if backtick else 32
    out = bytearray([len(data) + 32 if data else zero])
    for i in range(0, len(data), 3):
        bits = int.from_bytes(data[i:i + 3].ljust(3, b'\0'), 'big')
        for shift in (18, 12, 6, 0):
            value = bits >> shift & 63
            out.append(value + 32 if value else zero)
    out.append(10)
    return bytes(out)


_HEX = b'0123456789ABCDEFabcdef'


def a2b_qp(data, header=False):
    """Decode a string of qp-encoded data."""
    data = _ascii(data)
    out = bytearray()
    i = 0
    while i < len(data):
        c = data[i]
        i += 1
        if c == _PAD:
            if i >= len(data):
                break
            if data[i] in b'\r\n':
                # A soft line break: nothing up to the end of the line.
                end = data.find(b'\n', i)
                i = len(data) if end < 0 else end + 1
            elif data[i] == _PAD:
                # Broken, but seen.
                out.append(_PAD)
                i += 1
            elif i + 1 < len(data) and data[i] in _HEX and data[i + 1] in _HEX:
                out.append(int(data[i:i + 2], 16))
                i += 2
            else:
                out.append(_PAD)
        elif header and c == 95:
            out.append(32)
        else:
            out.append(c)
    return bytes(out)


_MAX_LINE = 76


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Encode a string using quoted-printable encoding.

    On encoding, when istext is set, newlines are not encoded, and white
    space at end of lines is.  When istext is not set, \\r and \\n (CR/LF)
    are both encoded.  When quotetabs is set, space and tabs are encoded."""
    data = contents(data)
    newline = data.find(b'\n')
    ends = b'\r\n' if newline > 0 and data[newline - 1] == 13 else b'\n'
    out = bytearray()
    width = i = 0
    while i < len(data):
        c = data[i]
        following = data[i + 1] if i + 1 < len(data) else None
        if (
            c > 126
            or c == _PAD
            or header and c == 95
            or c == 46 and width == 0 and (following is None or following in b'\n\r\0')
            or not istext and c in b'\r\n'
            or c in b'\t ' and following is None
            or c < 33 and c not in b'\r\n' and (quotetabs or c not in b'\t ')
        ):
            if width + 3 >= _MAX_LINE:
                out += b'=' + ends
                width = 0
            out += b'=%02X' % c
            width += 3
            i += 1
        elif istext and (c == 10 or c == 13 and following == 10):
            width = 0
            if out and out[-1] in b' \t':
                out[-1:] = b'=%02X' % out[-1]
            out += ends
            i += 2 if c == 13 else 1
        else:
            if following is not None and following != 10 and width + 1 >= _MAX_LINE:
                out += b'=' + ends
                width = 0
            width += 1
            out.append(95 if header and c == 32 else c)
            i += 1
    return bytes(out)
