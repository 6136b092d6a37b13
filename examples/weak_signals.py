"""Signals with weak receivers: being connected keeps no object alive, and what has died is never called."""

import gc
import weakref


class Signal:
    def __init__(self):
        self._receivers = []

    def connect(self, receiver):
        # A bound method is made anew at each look-up, so a plain reference to it would be dead at once.
        make = weakref.WeakMethod if hasattr(receiver, "__self__") else weakref.ref
        self._receivers.append(make(receiver, self._receivers.remove))

    def send(self, *args):
        for reference in list(self._receivers):
            receiver = reference()
            if receiver is not None:
                receiver(*args)

    def __len__(self):
        return len(self._receivers)


class Window:
    def __init__(self, name):
        self.name = name

    def on_resize(self, width):
        print(self.name, "is", width, "wide")


def main():
    resized = Signal()
    left, right = Window("left"), Window("right")
    resized.connect(left.on_resize)
    resized.connect(right.on_resize)
    resized.send(80)
    del left
    gc.collect()  # needed under the lifetime `host` only
    print(len(resized))
    resized.send(120)


main()
