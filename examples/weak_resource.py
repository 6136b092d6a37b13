"""A resource that is given back when its owner dies, when it says so, or at the latest when the program ends."""

import gc
import weakref


class Connection:
    def __init__(self, name):
        self.name = name
        # The function must not refer to the connection itself, or the connection would live for ever.
        self._finalizer = weakref.finalize(self, print, "close", name)

    def close(self):
        """Closes the connection; doing it again does nothing."""
        self._finalizer()


def main():
    global kept
    explicit = Connection("by hand")
    explicit.close()
    explicit.close()
    dropped = Connection("dropped")
    del dropped
    gc.collect()  # needed under the lifetime `host` only
    kept = Connection("kept")
    print("the program ends")


main()
