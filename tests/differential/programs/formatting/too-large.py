"""What is too large for the memory, and for the sizes of formats."""


def attempt(f):
    try:
        print(len(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'x' * 2**40)
attempt(lambda: 'x'.zfill(2**40))
attempt(lambda: [0] * 2**50)
attempt(lambda: bytearray(2**50))
attempt(lambda: '%*d' % (2**62, 1))
attempt(lambda: '%*d' % (2**63, 1))
attempt(lambda: '%.*d' % (2**31, 1))
attempt(lambda: '%.*s' % (2**31, 'xyz'))
attempt(lambda: '%.*s' % (2**31 - 1, 'xyz'))
attempt(lambda: '%*s|%.*s' % (-5, 'ab', -3, 'cd'))
attempt(lambda: b'%.*d' % (2**31, 1))
attempt(lambda: '%*d' % ('1', 2))
