"""The tokenizer behind `tokenize`."""

from _tokens import tokens_of


def _lines(readline, encoding):
    while True:
        try:
            line = readline()
        except StopIteration:
            return
        if encoding is not None:
            line = line.decode(encoding)
        if not line:
            return
        yield line


class TokenizerIter:
    """The tokens of what readline gives, as tuples: type, text, start, end and line.

    DIFFERS: the source is read to its end before the first token is given.
    """

    def __init__(self, readline, /, *, encoding=None, extra_tokens=False):
        if not extra_tokens:
            raise NotImplementedError('tokens are given with comments only (extra_tokens)')
        self._tokens = self._steps(readline, encoding)

    def _steps(self, readline, encoding):
        tokens, error = tokens_of(''.join(_lines(readline, encoding)))
        yield from tokens
        if error is not None:
            raise error

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._tokens)
