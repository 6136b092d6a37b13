"""Streams in memory and what streams are: https://docs.python.org/3.13/library/io.html

DIFFERS: there are no files; the classes above them are here to be derived from and asked for.
"""

import abc

from _io import DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, StringIO, TextIOWrapper

__all__ = ['BlockingIOError', 'open', 'IOBase', 'RawIOBase', 'BytesIO', 'StringIO', 'BufferedIOBase', 'TextIOBase', 'TextIOWrapper',
           'IncrementalNewlineDecoder', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE', 'text_encoding']

open = open
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    """The stream cannot do this."""


def text_encoding(encoding, stacklevel=2, /):
    """The encoding of text where none is given."""
    return 'utf-8' if encoding is None else encoding


class IOBase(metaclass=abc.ABCMeta):
    """What all streams have."""

    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(f'{self.__class__.__name__}.{name}() not supported')

    @property
    def closed(self):
        """Whether the stream is closed."""
        return self._closed

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        """Flushes and closes the stream."""
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        """Writes what is buffered."""
        self._check_open()

    def seek(self, offset, whence=0, /):
        self._unsupported('seek')

    def tell(self):
        """The place in the stream."""
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._unsupported('truncate')

    def fileno(self):
        self._unsupported('fileno')

    def isatty(self):
        """Whether somebody sits in front of the stream."""
        self._check_open()
        return False

    def readable(self):
        """Whether the stream can be read."""
        return False

    def writable(self):
        """Whether the stream can be written."""
        return False

    def seekable(self):
        """Whether the stream has places."""
        return False

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        """Bytes up to the end of the line."""
        line = bytearray()
        while size is None or size < 0 or len(line) < size:
            piece = self.read(1)
            if not piece:
                break
            line += piece
            if line.endswith(b'\n'):
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        """The lines that are left."""
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        length = 0
        for line in self:
            lines.append(line)
            length += len(line)
            if length >= hint:
                break
        return lines

    def writelines(self, lines, /):
        """Writes lines one after the other."""
        self._check_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Streams of bytes without a buffer."""

    def read(self, size=-1, /):
        """Bytes, as many as there are at once."""
        if size is None or size < 0:
            return self.readall()
        data = bytearray(size)
        count = self.readinto(data)
        return None if count is None else bytes(data[:count])

    def readall(self):
        """All bytes that are left."""
        result = bytearray()
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            result += piece
        return bytes(result)

    def readinto(self, buffer, /):
        self._unsupported('readinto')

    def write(self, data, /):
        self._unsupported('write')


class BufferedIOBase(IOBase):
    """Streams of bytes with a buffer."""

    def read(self, size=-1, /):
        self._unsupported('read')

    def read1(self, size=-1, /):
        self._unsupported('read1')

    def readinto(self, buffer, /):
        """Fills a buffer."""
        view = memoryview(buffer).cast('B')
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def write(self, data, /):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


class TextIOBase(IOBase):
    """Streams of text."""

    encoding = errors = newlines = None

    def read(self, size=-1, /):
        self._unsupported('read')

    def readline(self, size=-1, /):
        self._unsupported('readline')

    def write(self, text, /):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


TextIOBase.register(StringIO)
TextIOBase.register(TextIOWrapper)


class BytesIO(BufferedIOBase):
    """Bytes in memory as a stream."""

    def __init__(self, initial_bytes=b''):
        self._data = bytearray(b'' if initial_bytes is None else initial_bytes)
        self._at = 0

    def __getstate__(self):
        self._check_open()
        state = self.__dict__.copy()
        del state['_data'], state['_at']
        return bytes(self._data), self._at, state or None

    def __setstate__(self, state):
        data, self._at, attributes = state
        self._data = bytearray(data)
        self.__dict__.update(attributes or {})

    def __reduce_ex__(self, protocol):
        return type(self), (), self.__getstate__()

    def _check_open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        """Lets go of the bytes."""
        self._closed = True
        self._data = None

    def getvalue(self):
        """All bytes."""
        self._check_open()
        return bytes(self._data)

    def getbuffer(self):
        """The bytes themselves."""
        self._check_open()
        return memoryview(self._data)

    def _count(self, size):
        left = max(0, len(self._data) - self._at)
        if size is None:
            return left
        if not hasattr(size, '__index__'):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        size = size.__index__()
        return left if size < 0 else min(size, left)

    def read(self, size=-1, /):
        """The next bytes."""
        self._check_open()
        count = self._count(size)
        self._at += count
        return bytes(self._data[self._at - count:self._at])

    read1 = read

    def readline(self, size=-1, /):
        """Bytes up to the end of the line."""
        self._check_open()
        count = self._count(size)
        end = self._data.find(b'\n', self._at, self._at + count)
        return self.read(count if end < 0 else end + 1 - self._at)

    def write(self, data, /):
        """Writes bytes over those that are there; gives their number."""
        self._check_open()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        piece = bytes(memoryview(data))
        if piece:
            if self._at > len(self._data):
                self._data.extend(bytes(self._at - len(self._data)))
            self._data[self._at:self._at + len(piece)] = piece
            self._at += len(piece)
        return len(piece)

    def seek(self, offset, whence=0, /):
        """Goes to a place."""
        self._check_open()
        if whence == 0:
            if offset < 0:
                raise ValueError(f'negative seek value {offset}')
            self._at = offset
        elif whence == 1:
            self._at = max(0, self._at + offset)
        elif whence == 2:
            self._at = max(0, len(self._data) + offset)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        return self._at

    def tell(self):
        """The place."""
        self._check_open()
        return self._at

    def truncate(self, size=None, /):
        """Cuts off what is behind a place."""
        self._check_open()
        size = self._at if size is None else size.__index__()
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del self._data[size:]
        return size

    def readable(self):
        """True."""
        self._check_open()
        return True

    writable = seekable = readable


class IncrementalNewlineDecoder:
    """Decodes a stream in pieces and can turn all line ends into "\\n"; remembers which it has seen.

    `decoder` is an incremental decoder, or None where the input is text already.
    """

    def __init__(self, decoder, translate, errors='strict'):
        self.decoder = decoder
        self.translate = translate
        self.errors = errors
        self._seen = set()
        self._has_pending_cr = False

    def decode(self, input, final=False):
        """The text of the next piece. A "\\r" at its end waits for the next one, since "\\r\\n" is one line end."""
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if self._has_pending_cr and (text or final):
            text = '\r' + text
            self._has_pending_cr = False
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._has_pending_cr = True
        pairs = text.count('\r\n')
        for end, count in (('\r\n', pairs), ('\r', text.count('\r') - pairs), ('\n', text.count('\n') - pairs)):
            if count:
                self._seen.add(end)
        if self.translate:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def getstate(self):
        """What has been read but not decoded, and flags, of which the lowest says that a "\\r" is pending."""
        buffered, flag = (b'', 0) if self.decoder is None else self.decoder.getstate()
        return buffered, flag << 1 | self._has_pending_cr

    def setstate(self, state):
        """Goes back to a state that getstate() gave."""
        buffered, flag = state
        self._has_pending_cr = bool(flag & 1)
        if self.decoder is not None:
            self.decoder.setstate((buffered, flag >> 1))

    def reset(self):
        """Begins anew."""
        self._seen = set()
        self._has_pending_cr = False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        """The line ends seen: None, one of them, or a tuple."""
        seen = tuple(end for end in ('\r', '\n', '\r\n') if end in self._seen)
        return seen if len(seen) > 1 else seen[0] if seen else None
