import binascii, random
random.seed(5)
def show(f, *a, **k):
    try: r = f(*a, **k)
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(f.__name__, a, k, r)
B = binascii
chars = b'AQg/+=\n -=9z'
for n in range(120):
    s = bytes(random.choice(chars) for _ in range(random.randrange(9)))
    show(B.a2b_base64, s); show(B.a2b_base64, s, strict_mode=True)
for n in range(12):
    s = random.randbytes(random.randrange(47))
    for f in (B.b2a_base64, B.b2a_uu, B.hexlify, B.crc32): show(f, s)
    show(B.crc_hqx, s, n * 77); show(B.crc32, s, n); show(B.b2a_uu, s, backtick=True)
    if len(s) < 46: print(B.a2b_uu(B.b2a_uu(s)) == s)
    print(B.a2b_base64(B.b2a_base64(s)) == s, B.unhexlify(B.hexlify(s)) == s)
for n in range(80):
    s = bytes(random.choice(b'#! `\r\nAz_~\x7f') for _ in range(random.randrange(8)))
    show(B.a2b_uu, s)
for n in range(12):
    s = bytes(random.choice(b'a=\r\n \t._4F\x00\xe9') for _ in range(random.randrange(10)))
    show(B.a2b_qp, s); show(B.a2b_qp, s, header=True)
    for k in range(8): show(B.b2a_qp, s, bool(k & 1), bool(k & 2), bool(k & 4))
for n in range(8):
    s = bytes(random.choice(b'abc =\n\t.\xe9') for _ in range(random.randrange(60, 200)))
    show(B.b2a_qp, s); show(B.b2a_qp, s, True, False); show(B.b2a_qp, s.replace(b'\n', b'\r\n'))
    show(B.b2a_qp, bytes([97]) * n * 5)
for a in ('abc', 'é', 5, None, [1], b'a', bytearray(b'ab'), memoryview(b'YQ==')):
    for f in (B.a2b_base64, B.b2a_base64, B.hexlify, B.unhexlify, B.crc32, B.a2b_uu, B.b2a_uu, B.a2b_qp, B.b2a_qp):
        show(f, a) if not isinstance(a, memoryview) else print(f.__name__, f'{f(a)!r}' if f is not B.unhexlify and f is not B.a2b_uu else '')
show(B.unhexlify, '0g'); show(B.unhexlify, '0 1 '); show(B.unhexlify, 'aBcD'); show(B.hexlify, b'abcdef', '-'); show(B.hexlify, b'abcdef', '-', 2); show(B.hexlify, b'abcde', b':', -2); show(B.hexlify, b'ab', '--'); pass
show(B.hexlify, b'ab', ''); show(B.b2a_uu, b'a' * 46)
print(B.Error.__mro__, B.Incomplete.__mro__)
