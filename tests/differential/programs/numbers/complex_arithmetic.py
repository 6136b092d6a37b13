from _attempt import each
each('''
1j * 1j, 1j ** 2, (1 + 2j) * (3 - 1j)
(1 + 2j) / (3 - 4j)
(1 + 2j) / 0
(1+2j) // 1
(1+2j) % 1
divmod(1j, 1)
1j < 2j
abs(3 + 4j), (3 + 4j).conjugate(), -(1 + 2j), +(1 - 2j)
complex('1+2j'), complex(' -1.5e3J '), complex('(1+2j)'), complex('j')
complex('1 + 2j')
complex('')
complex('1+2j', 1)
complex(1, '2')
complex(1j, 2j)
complex(real=2, imag=3)
complex([])
complex(1.5)
int(1j)
float(1j)
round(1j)
repr(-0j), repr(0 - 1j), repr(complex(-0.0, 1)), repr(complex('nan+infj'))
str(1e20 + 1e-20j), repr(1.0 + 0j)
hash(1 + 0j) == hash(1), hash(1j)
1 + 0j == 1, 1j == 1, 1j != 'a'
bool(0j), bool(1e-300j)
(2j).real, (2j).imag
0j ** -1
0j ** 0, 2 ** 1j, (1j) ** 1j
format(1 + 2j, '.2f'), format(1.5 - 2j, '+.1e'), f'{3 + 4j:>12}'
format(1j, '=10')
format(1j, '010')
{1: 'a', 1.0: 'b', 1 + 0j: 'c', True: 'd'}
sum([1j, 2, 3.5])
''', globals())
