"""What bytes keep of themselves, and long searches."""

from _attempt import attempt


class Text(str):
    def __bytes__(self):
        return b'said'


class Plain(bytearray):
    pass


class Slotted(bytearray):
    __slots__ = ('x',)


class Clears:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        data.clear()
        return self.value


kept = b'abc'
print(kept * 1 is kept, 1 * kept is kept, bytes(Text('x')))
attempt(bytes, Text('x'), 'ascii', 'strict', 1)
print(bytes(Text('x'), 'ascii'))
attempt(bytearray, Text('x'))


class Kind(bytes):
    pass


class Gives:
    def __init__(self, value):
        self.value = value

    def __bytes__(self):
        return self.value


for given in (Kind(b'k'), b'k', 'k'):
    for cls in (bytes, Kind):
        attempt(lambda: type(cls(Gives(given))))
for made in (Plain(b'x'), Slotted(b'x')):
    print(made.__reduce__()[1:])
    made.x = 1
    print(made.__reduce__()[1:])
data = bytearray(b'ab')
for key, value in ((9, 'x'), ('x', 1), (9, 300), (9, 1), (0, Clears(1)), (Clears(0), 1)):
    attempt(data.__setitem__, key, value)
    data[:] = b'ab'
long = b'a' * 20000
for part in (b'a' * 9000 + b'b', b'b' + b'a' * 9000, b'a' * 9000, b'a' * 4500 + b'b' + b'a' * 4500):
    for text in (long, long + part + long, long + part, part + long):
        print(text.find(part), text.rfind(part), text.count(part), part in text, text.replace(part, b'').count(b'a'))
