# lifetime: counted
"""A store with nested transactions: what a rollback drops, what a commit replaces, and what an exception leaves."""
from contextlib import contextmanager
from _mortal import Mortal as M


class Store:
    def __init__(self):
        self.data = {}
        self.layers = []

    @contextmanager
    def transaction(self):
        self.layers.append({})
        try:
            yield self
        except BaseException as e:
            dropped = self.layers.pop()
            print('roll back', sorted(dropped), type(e).__name__)
            raise
        else:
            done = self.layers.pop()
            print('commit', sorted(done))
            (self.layers[-1] if self.layers else self.data).update(done)

    def __setitem__(self, key, value):
        (self.layers[-1] if self.layers else self.data)[key] = value

    def __getitem__(self, key):
        for layer in [*reversed(self.layers), self.data]:
            if key in layer:
                return layer[key]
        raise KeyError(key)


store = Store()
store['a'] = M('a0')
with store.transaction():
    store['a'] = M('a1')
    store['b'] = M('b1')
    print(store['a'], store['b'])
print('--')
try:
    with store.transaction():
        store['a'] = M('a2')
        with store.transaction():
            store['a'] = M('a3')
            store['c'] = M('c3')
        print(store['a'])
        raise ValueError(store['c'])
except ValueError as e:
    print('failed', e)
print(store['a'])
print('-- inner rolled back, outer committed')
with store.transaction():
    store['d'] = M('d1')
    try:
        with store.transaction():
            store['d'] = M('d2')
            store['missing']
    except KeyError:
        print('handled')
    print(store['d'])
store.data.clear()
print('end')
