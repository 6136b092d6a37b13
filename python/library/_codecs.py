"""The registry of codecs and the codecs that str and bytes know, for `codecs`: https://docs.python.org/3.13/library/codecs.html"""

_search_functions = []
_found = {}
_handlers = {}


def register(search_function, /):
    """Registers a function that finds codecs by name."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _search_functions.append(search_function)


def unregister(search_function, /):
    """Forgets a search function."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    name = encoding.lower().replace(' ', '-')
    if name not in _found:
        if not _search_functions:
            import encodings
        for search in _search_functions:
            info = search(name)
            if info is not None:
                _found[name] = info
                break
        else:
            raise LookupError('unknown encoding: ' + encoding)
    return _found[name]


def encode(obj, encoding='utf-8', errors='strict'):
    """Encodes an object with a registered codec."""
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    """Decodes an object with a registered codec."""
    return lookup(encoding).decode(obj, errors)[0]


def register_error(errors, handler, /):
    """Registers an error handler. DIFFERS: str.encode and bytes.decode know their own handlers only."""
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[errors] = handler


def lookup_error(name, /):
    """The error handler of this name."""
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


def _strict(error):
    raise error


def _ignore(error):
    return ('', error.end)


def _replace(error):
    n = error.end - error.start
    return ('?' * n if isinstance(error, UnicodeEncodeError) else '\ufffd' * (1 if isinstance(error, UnicodeDecodeError) else n),
            error.end)


def _backslashreplace(error):
    part = error.object[error.start:error.end]
    if isinstance(part, bytes):
        return ''.join(f'\\x{b:02x}' for b in part), error.end
    escapes = (f'\\x{n:02x}' if n < 256 else f'\\u{n:04x}' if n < 65536 else f'\\U{n:08x}' for n in map(ord, part))
    return ''.join(escapes), error.end


def _xmlcharrefreplace(error):
    return ''.join(f'&#{ord(c)};' for c in error.object[error.start:error.end]), error.end


_handlers.update(strict=_strict, ignore=_ignore, replace=_replace, backslashreplace=_backslashreplace,
                 xmlcharrefreplace=_xmlcharrefreplace)


def _pair(encoding):
    def encoder(str, errors=None, /):
        return str.encode(encoding, errors or 'strict'), len(str)

    def decoder(data, errors=None, final=True, /):
        if final:
            return bytes(data).decode(encoding, errors or 'strict'), len(data)
        # What stands at the end may be the beginning of a character.
        for kept in range(min(4, len(data) + 1)):
            try:
                return bytes(data[:len(data) - kept]).decode(encoding, errors or 'strict'), len(data) - kept
            except UnicodeDecodeError as error:
                if error.end < len(data) - kept:
                    raise
        return '', 0
    return encoder, decoder


utf_8_encode, utf_8_decode = _pair('utf-8')
utf_16_encode, utf_16_decode = _pair('utf-16')
utf_16_le_encode, utf_16_le_decode = _pair('utf-16-le')
utf_16_be_encode, utf_16_be_decode = _pair('utf-16-be')
utf_32_encode, utf_32_decode = _pair('utf-32')
utf_32_le_encode, utf_32_le_decode = _pair('utf-32-le')
utf_32_be_encode, utf_32_be_decode = _pair('utf-32-be')
latin_1_encode, latin_1_decode = _pair('latin-1')
ascii_encode, ascii_decode = _pair('ascii')
unicode_escape_encode, unicode_escape_decode = _pair('unicode-escape')
