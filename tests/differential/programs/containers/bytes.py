b = bytearray(b'abc'); b.append(100); b += b'ef'; b[0] = 65; del b[1]; b[1:2] = b'XY'; print(b, b[0], b[1:3], b.hex(), bytes(b), len(b), b'XY' in b, 65 in b, b.find(b'Y'), b.upper(), b.split(b'Y'))
print(bytes(3), bytes([1, 2]), bytes('é', 'utf-8'), b'a' + b'b', b'ab' * 2, b'abc'[1], b'abc'[::-1], b'\x00\xff'.hex(' '), bytes.fromhex('00 ff'), b'a,b'.split(b','), b'-'.join([b'a', b'b']), b'abc'.replace(b'b', b''), b'%d' % 5, list(b'ab'), b'a' < b'b', hash(b'a') == hash(bytes([97])), b'Ab'.swapcase(), b' x '.strip(), b'a\tb'.expandtabs(4), int.from_bytes(b'\x01\x00', 'big'), (258).to_bytes(2, 'little'))
for f in (lambda: bytes([256]), lambda: bytes('a'), lambda: bytes(-1), lambda: b'a' + 'a', lambda: b'abc'['x'], lambda: bytes.fromhex('zz'), lambda: b'a'.join(['x']), lambda: bytearray(b'a').__setitem__(0, 300), lambda: b'abc'.index(b'z'), lambda: b'a' in 5, lambda: b'\xff'.decode('ascii'), lambda: bytearray().pop()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m = memoryview(b); m[0] = 66; print(b, m[1], m.format, m.itemsize, m.nbytes, m.readonly, m.tolist()[:1], memoryview(b'ab') == b'ab')
try: b.append(1)
except BufferError as e: print(e)
m.release()
try: m[0]
except ValueError as e: print(e)
b.append(1); print(b)
