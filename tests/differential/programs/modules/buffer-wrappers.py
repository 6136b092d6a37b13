# lifetime: counted
"""`__buffer__` and `__release_buffer__` of builtin types are slot wrappers."""
import array
import re


def attempt(act):
    try:
        print(re.sub('0x[0-9a-f]+', '0x', str(act())))
    except Exception as error:
        print(type(error).__name__, re.sub('0x[0-9a-f]+', '0x', str(error)))


for t in bytes, bytearray, memoryview, array.array:
    for name in '__buffer__', '__release_buffer__':
        wrapper = t.__dict__.get(name)
        print(t.__name__, name, wrapper, type(wrapper).__name__, wrapper and wrapper.__text_signature__)
        if wrapper is None:
            continue
        for arguments in [
            (), (1,), (b'a', 0, 0), (b'a',), (b'a', 'x'), (b'a', 1 << 40), (b'a', 1 << 70), (b'a', 1.5), (b'a', None),
            (bytearray(b'x'), bytearray(b'y')), (bytearray(b'x'),), (memoryview(b'a'), 0), (array.array('b'), 0),
        ]:
            attempt(lambda: wrapper(*arguments))
        attempt(lambda: wrapper(t(b'a') if t is not array.array else array.array('b'), flags=0))

b = b'abc'
print(type(b.__buffer__).__name__, bytes(b.__buffer__(0)))
attempt(lambda: b.__buffer__())
attempt(lambda: b.__buffer__(1))
a = bytearray(b'abc')
view = a.__buffer__(1)
attempt(lambda: a.append(1))
print(a.__release_buffer__(view))
a.append(1)
for bad in view, memoryview(b''), 1:
    attempt(lambda: a.__release_buffer__(bad))


class Inheriting(bytearray):
    pass


class Overriding(bytearray):
    def __buffer__(self, flags):
        print('__buffer__', int(flags))
        return super().__buffer__(flags)

    def __release_buffer__(self, view):
        print('released', type(view).__name__)
        return super().__release_buffer__(view)


class Refusing(bytearray):
    __buffer__ = None


class Borrowing:
    __buffer__ = bytearray.__buffer__


class Repeating(bytearray):
    __buffer__ = bytearray.__buffer__


class Mistaken(bytearray):
    __buffer__ = bytes.__buffer__


print(Inheriting.__buffer__)
for t in Inheriting, Overriding, Refusing, Repeating, Mistaken:
    attempt(lambda: bytes(memoryview(t(b'x'))))
attempt(lambda: memoryview(Borrowing()))
