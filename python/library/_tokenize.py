"""The tokenizer behind `tokenize`."""


class TokenizerIter:
    """The tokens of a source. DIFFERS: the front-end keeps its tokens to itself."""

    def __init__(self, readline, /, *, encoding=None, extra_tokens=False):
        raise NotImplementedError('tokens are not available: only syntax trees are (module ast)')
