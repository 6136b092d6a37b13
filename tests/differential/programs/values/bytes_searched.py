# Bytes are looked for in bytes, and written as integers and as digits, at all the edges.
from _attempt import attempt

hay = b"abracadabra" * 3
for part in (b"", b"a", b"abra", b"x", b"bra", b"abracadabra" * 2, 97, b"abracadabra" * 4):
    for start, end in ((None, None), (1, 4), (-3, None), (5, -1), (33, None), (40, None), (0, 0)):
        print(part, start, end, [getattr(hay, name)(part, start, end) for name in ("find", "rfind", "count")])
        if part != 97:
            print([getattr(bytearray(hay), name)(part, start, end) for name in ("startswith", "endswith")], part in hay)

for size in (0, 1, 2, 6, 7, 8, 9, 17, 130, 300):
    for data in (bytes((i * 7 + 200) % 256 for i in range(size)), b"\xff" * size, b"\x7f" * size):
        for order in ("big", "little"):
            for signed in (False, True):
                value = int.from_bytes(data, order, signed=signed)
                assert value.to_bytes(size, order, signed=signed) == data
                print(size, order, signed, hex(value)[:40])
for value in (-1, 127, 128, -128, -129, 2**53, -(2**53), 2**63, 2**64):
    for size in (0, 1, 2, 7, 8, 9):
        for signed in (False, True):
            attempt(lambda: print(value, size, value.to_bytes(size, "big", signed=signed)))

for size in (0, 1, 5, 6):
    for group in (0, 1, 2, 4, -2, -4, 100):
        print(bytes(range(250, 250 + size)).hex(":", group), bytes(range(size)).hex())

print(sum([True, 2, False]), sum((2**53 - 1, True, 1)), sum([1, 2, 0.5, True]), sum(bytes(range(9)), 2**53 - 3), sum([1, 2, 3], 2**60))
print("x".encode(), ("x" * 300).encode()[-2:], "é".encode(), "é".encode("ISO-8859-1"), "x".encode("Latin1"))
