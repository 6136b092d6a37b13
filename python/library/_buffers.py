"""What the modules that take a buffer make of it."""


def contents(buffer, wanted='a bytes-like object is required'):
    """The bytes of a buffer in one piece; TypeError tells what is wanted, and what came."""
    try:
        return memoryview._from_flags(buffer, 0).tobytes()
    except TypeError:
        raise TypeError(f"{wanted}, not '{type(buffer).__name__}'") from None
