from _attempt import attempt, each
each('''
(255).bit_length()
(-255).bit_count()
(1 << 100).bit_length()
(1024).to_bytes(2, 'big')
(1024).to_bytes(2, 'little')
(1024).to_bytes(1, 'big')
(-1).to_bytes(2, 'big')
(-1).to_bytes(2, 'big', signed=True)
(7).to_bytes()
int.from_bytes(b'\\xff\\x00', 'big')
int.from_bytes(b'\\xff\\x00', 'big', signed=True)
int.from_bytes([1, 2, 3], 'little')
int.from_bytes('ab', 'big')
int.from_bytes(b'a', 'middle')
(12).as_integer_ratio()
(12).is_integer()
(5).conjugate()
(5).real, (5).imag, (5).numerator, (5).denominator
int('0x1f', 16)
int('0x1f', 0)
int('  -0b101  ', 2)
int('1_000')
int('1__000')
int('12', 1)
int('z', 36)
int('9', 8)
int('', 10)
int(' ')
int(b'12')
int(bytearray(b'7'), 8)
int(12, 10)
int('12', '10')
int([])
int(None)
int(1e400)
int(float('nan'))
int(3.99), int(-3.99)
int()
int(x=5)
int(True)
(10).__pow__(-1)
(10).__pow__(3, 7)
pow(3, -1, 7)
pow(2, -1, 4)
pow(2, 3, 0)
pow(2, 0.5, 3)
round(12345, -2), round(15, -1), round(25, -1), round(-15, -1)
round(5, None)
round(5, 'a')
divmod(-7, 3), divmod(7, -3), divmod(-7, -3)
divmod(1, 0)
1 // 0
1 % 0
1 / 0
0 ** -1
1 << -1
1 >> -1
1 << 200
-1 >> 1000
~5, -(-5), +True
True + True, True & False, True ^ 1, True | 2
''', globals())
