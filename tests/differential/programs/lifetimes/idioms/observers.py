"""Observers held by weak methods: a listener that dies stops listening."""
import gc
from weakref import WeakMethod, ref


class Signal:
    def __init__(self):
        self.receivers = []

    def connect(self, receiver):
        kind = WeakMethod if hasattr(receiver, '__self__') else ref
        self.receivers.append(kind(receiver, self.forget))

    def forget(self, reference):
        print('forgetting a', type(reference).__name__)
        self.receivers.remove(reference)

    def disconnect(self, receiver):
        self.receivers = [r for r in self.receivers if r() != receiver]

    def send(self, *args):
        return [receiver(*args) for r in self.receivers if (receiver := r()) is not None]


class Display:
    def __init__(self, name):
        self.name = name

    def update(self, value):
        return f'{self.name} shows {value}'

    def reset(self, value):
        return f'{self.name} resets'


def logger(value):
    return f'logged {value}'


changed = Signal()
a, b = Display('a'), Display('b')
changed.connect(a.update)
changed.connect(a.reset)
changed.connect(b.update)
changed.connect(logger)
print(changed.send(1))
changed.disconnect(a.reset)
print(changed.send(2))
del a
gc.collect()
print(changed.send(3))
b.update = lambda value: 'shadowed'
print(changed.send(4))
b.__class__ = type('Other', (Display,), {'update': lambda self, value: 'overridden'})
print(changed.send(5), b.update(6))
del logger
gc.collect()
print(changed.send(6))
del b
gc.collect()
print(changed.receivers, changed.send(7))
