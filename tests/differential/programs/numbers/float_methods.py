from _attempt import each
each('''
(0.1).hex()
float.fromhex('0x1.8p1')
float.fromhex('nonsense')
float.fromhex('-inf')
(0.75).as_integer_ratio()
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
(2.0).is_integer(), (2.5).is_integer()
float('1e3'), float(' 1.5 '), float('-.5'), float('1_0.0_1')
float('1__0')
float('abc')
float('')
float(b'1.5')
float([])
float(10 ** 400)
float('1e400'), float('-1e400')
1e308 * 10, -1e308 * 10
1.0 / 0
1.0 // 0
1.0 % 0
0.0 ** -1
(-8.0) ** 0.5
10.0 ** 400
7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2
divmod(7.5, 2), divmod(-7.5, 2)
0.1 + 0.2, 1e16, 1e15, 123456789012345678.0, 1e-5, 0.0001
1.0, -0.0, 5e-324, 1.7976931348623157e308
round(2.5), round(3.5), round(-2.5), round(2.675, 2)
round(1234.5678, -2), round(1e300, 5), round(2.5, None)
round(float('nan'))
round(float('inf'))
round(1.5, 'x')
float('nan') == float('nan'), float('inf') == float('inf')
1 == 1.0, 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53)
hash(1.0), hash(0.5), hash(float('inf')), hash(-float('inf')), hash(1e20)
10**400 > float('inf'), 10**400 < float('inf')
10**400 * 1.0
10**400 / 10**399
(10**400) / 3.0
max(1, 1.0), max(1.0, 1), min(0.0, -0.0)
sum([0.1] * 10), sum([0.1] * 10, 0.0)
sum([1e100, 1.0, -1e100])
(3.7).__trunc__(), (3.2).__ceil__(), (3.7).__floor__(), (-3.7).__floor__()
float.__getformat__('double')
(1.5).__round__(), (1.5).real, (1.5).imag, (1.5).conjugate()
''', globals())
