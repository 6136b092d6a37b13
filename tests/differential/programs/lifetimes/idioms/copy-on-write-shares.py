# lifetime: counted
"""Copy on write: shared buffers know their sharers weakly; the last one writes in place."""
from weakref import WeakSet
from _mortal import Mortal


class Buffer(Mortal):
    count = 0

    def __init__(self, data):
        Buffer.count += 1
        super().__init__(f'buffer {self.count}')
        self.data, self.users = list(data), WeakSet()


class Text:
    def __init__(self, data=(), buffer=None):
        self._use(buffer or Buffer(data))

    def _use(self, buffer):
        self.buffer = buffer
        buffer.users.add(self)

    def copy(self):
        return Text(buffer=self.buffer)

    def _own(self):
        if len(self.buffer.users) > 1:
            print('copying', self.buffer)
            self.buffer.users.discard(self)
            self._use(Buffer(self.buffer.data))

    def __setitem__(self, i, value):
        self._own()
        self.buffer.data[i] = value

    def __iadd__(self, other):
        self._own()
        self.buffer.data += other
        return self

    def __str__(self):
        return ''.join(self.buffer.data)


a = Text('abc')
b, c = a.copy(), a.copy()
print(a, b, c, len(a.buffer.users))
b[0] = 'x'
print(a, b, c, len(a.buffer.users), len(b.buffer.users))
b += 'yz'
print(b)
del c
a[1] = 'y'
print(a, 'in place')
d = a.copy()
a = None
d[2] = 'z'
print(d, 'in place')
b = d.copy()
print(b.buffer is d.buffer)
d += '!'
del d
b += '?'
print(b)
texts = [b.copy() for _ in range(3)]
del b
texts[0][0] = '0'
del texts[1]
texts[1][0] = '1'
print(*texts)
del texts
print('end')
