"""Expressions of numbers and what they answer: statements before the last `; ` are executed, the rest is evaluated."""

from _table import show

show(r"""
1/0
1//0
1%0
divmod(1,0)
1.0/0
1.0//0
1.0%0
divmod(1.0,0)
0.0**-1
0**-1
2.0**10000
pow(2,-1,0)
pow(2,-1,4)
pow(2,3,0)
pow(2.0,3,4)
1<<-1
1>>-1
1<<10**20
10**400/1
1/10**400
0/-5
float(10**400)
1.0+10**400
int('abc')
int('abc', 10)
int('1_')
int('')
int('0b12',2)
int('12',1)
int('12',37)
int(b'12x')
int('9',8)
int(None)
int([], 5)
int()
int(base=5)
int(x=5)
int(1,2,3)
int('5', base=None)
int(1.5, 10)
int(float('nan'))
int(float('inf'))
int('x'*300)
float('abc')
float([])
float(b'ab\xff')
float(1,2)
float(x=1)
complex('1+')
complex('a')
complex([],1)
complex(1,'a')
complex('1','1')
complex([])
complex(1,2,3)
complex(1j,2j), complex(1,2j), complex(1j), complex(real=1,imag=2), complex(5), complex(True,1.5)
1j/0
0j**-1
1j//1
1j%1
1j<2
abs(complex(1e308,1e308)), abs(3+4j), abs(complex('inf'))
(5).to_bytes(1,'foo')
(256).to_bytes(1,'big')
(-1).to_bytes(1,'big')
(1).to_bytes(-1,'big')
int.from_bytes([1,2,300],'big')
int.from_bytes('a','big')
int.from_bytes(b'a','x')
int.from_bytes(5)
(5).to_bytes(), (0).to_bytes(0,'big'), int.from_bytes([1,2]), int.from_bytes(b'\xff\xfe','little',signed=True)
(5).__round__('a')
round(12345,-2), round(-150,-2), round(2.5), round(1.5,None)
round(1e308,-308)
round(float('nan'))
round(float('inf'))
round(float('nan'),2), round(float('inf'),2)
round(1.7e308,-308)
float.fromhex('zz')
float.fromhex('0x1p2000')
(1.5).hex(), (0.0).hex(), (5e-324).hex()
float('nan').as_integer_ratio()
float('inf').as_integer_ratio()
(0.75).as_integer_ratio()
True+True, ~True, True & 1, True & True, True ^ 2, True | False, -True, abs(True), +True
bool(1,2)
bool(x=1)
1 + 'a'
1 < 'a'
-'a'
int.__add__(1,2.0), int.__eq__(1,1.0), float.__add__(1.0,2), float.__radd__(1.0,2), int.__pow__(2,3), int.__rpow__(2,3), int.__pow__(2,3,5)
int.__round__(5,None)
(1).__sizeof__(), (2**30).__sizeof__(), (0).__sizeof__(), True.__sizeof__()
(1).__getnewargs__(), 1.5.__getnewargs__(), 1j.__getnewargs__()
(1).__format__('q')
1.5.__getformat__('double')
float.__getformat__('x')
hash(1.5),hash(float('inf')),hash(2**61-1),hash(-1.0),hash(1e300),hash(1j),hash(1.5+2j), hash(-2.5)
1e16, 1e15, 123456789012345678.0, 1e-5, 0.0001, 1.5e300, -0.0, 1e22
complex('1+2j'), complex('(1+2j)'), complex(' -1e3-.5J '), complex('j'), complex('-infj'), complex('nan+nanj')
complex('1_0+2_0j'), complex('1e5'), complex('1e5j'), complex('+j'), complex('1-j')
complex('1 +2j')
complex('1+2')
complex('(1')
complex('')
1j, -1j, 1+0j, complex(-0.0,-0.0), complex(1,float('nan')), complex(float('inf'),1e20)
int('  12  '), int('\u0661\u0662'), int('1_000'), int('0x1F',16), int('0o17',0)
int('010',0)
int('0',0), int('00',0), int('-0b11',0), int('+5')
float(' 1_0.5e3 '), float('infinity'), float('-nan'), float('1e400'), float('.5'), float('5.'), float('\u0661.5')
float('1__0')
float('.')
5 // -3, 5 % -3, -5 // 3, -5 % 3, divmod(-7, 2), divmod(7.5,-2), -7.5 % 2, 7.5//-2, -0.0 // 1, 0.0 % -1
5.0 % float('inf'), -5.0 % float('inf'), float('inf') % 5, 1.0//float('inf'), -1.0//float('inf')
-0.0 ** 2, (-2.0)**3, (-2.0)**-1, 2**-1, 2**-3, (-2)**-3, 0**0, 1.0**float('nan'), float('nan')**0
(-1.0)**float('inf'), 2.0**float('-inf'), float('-inf')**3, 0.0**0.0, 0.5**1075, 10.0**-400
pow(3, -1, 7), pow(38,-1,97), pow(2, 10, -1000), pow(2,10,1000), pow(-3,3,-7), pow(10**20, 10**10, 12345678901234567), pow(5,0,1)
2**64, -2**63, 2**53, 2**53+1, (2**53+1) == 2.0**53, 2**53 < 2.0**53+2, 2**53+1 > 2.0**53, 10**400 > 1e308, 10**400 > float('inf')
10**25 / 3, (10**25+1)/10**25, 2**1024/2**1000, 1/(10**320)
-7 >> 1, -7 >> 100, 7 >> 64, 1 << 70, -1 << 31, 5 & -3, -5 | 3, 2**40 & 2**41-1, -2**40 ^ 12345, ~5
(-255).bit_length(), (255).bit_count(), (10**20).bit_count(), (10).as_integer_ratio(), (-5).to_bytes(3,'big',signed=True), (10**20).to_bytes(10,'little')
round(1.15,1), round(2.675,2), round(0.5), round(1.5), round(-2.5), round(1e16+1,2), round(123.456,-1), round(1.5e-10, 12), round(15, -1), round(25, -1), round(-15,-1), round(123, -5), round(5,2), round(1e22,-300), round(25.0,-1), round(1.23e-300, 310)
(3.7).__trunc__(), (3.7).__floor__(), (-3.7).__ceil__(), (1e20).__floor__(), (1.0).is_integer(), (5).is_integer(), (-0.5).__ceil__()
(0.1).as_integer_ratio(), (-2.5).as_integer_ratio(), (1e300).as_integer_ratio()
(0.1).hex(), (-1e-310).hex(), float('inf').hex(), float.fromhex('0x1.8p3'), float.fromhex('-0x.8p-1'), float.fromhex('inf'), float.fromhex('1.999999999999999999p0'), float.fromhex('0x1p-1080'), float.fromhex(' 0x10 ')
hash(0.1), hash(1e16), hash(2.0**70), hash(-0.0), hash(1e-300), hash(10**30), hash(-10**30), hash(2**61), hash(True), hash(5e-324)
(1+2j)*(3-4j), (1+2j)/(3-4j), (1+2j)**2, -(1+2j), (1+2j)==(1+2j), (1+0j)==1, 1==(1+0j), (1+2j).conjugate(), 0j**0, 1j**2, 1j+1, 1-1j, 2*1j, 1/(2j), (1+2j)**-2
True, False, True | False, True ^ True, int(True), True == 1, str(True), bool('')
1 .real, (5).imag, (5).numerator, (5).denominator, True.real, (5.5).real, (5.5).imag, (1+2j).real, (1+2j).imag
int.from_bytes(bytes(10),'big'), int(3.99), int(-3.99), int(1e20), int(b' 12 '), int(bytearray(b'7'))
len(str(10**4299))
str(10**4300)
int('1'*4301)
len(hex(10**5000))
float.__round__(2.5), (2.5).__int__(), int.__int__(True), True.__index__(), (5).__float__(), True.__repr__()
(5).conjugate(), (5).__abs__(), (5).__neg__(), (5).__pos__(), (5).__invert__(), (5).__bool__(), (5).__divmod__(2), (5).__rdivmod__(2), (5).__truediv__(2), (5).__rtruediv__(2)
(5).__lt__(6), (5).__lt__('a'), (5.5).__lt__(6), (5.5).__eq__('a'), (1j).__lt__(2), (1j).__eq__(1)
int.__new__(int, 5), float.__new__(float, 5), bool.__new__(bool, 5), complex.__new__(complex, 5)
int.__new__(str)
(5).foo
format(5,'b'), format(-5,'#x'), format(5,'+d'), format(12345,','), format(12345,'_'), format(0xabcdef,'_x'), format(5,'08.2f'), format(65,'c')
format(1.5,'10.3f'), format(1e20,','), format(1234567.891,',.2f'), format(0.5,'%'), format(1e-10,'g'), format(1.0,''), format(1.5,'<10')+'|', format(-0.0,'z'), format(-0.001,'z.1f')
format(1+2j,''), format(1+2j,'.2f'), format(1+2j,'>20'), format(1j,'g'), format(-1.5-2.5j,'+.1e'), format(1+2j,'#.3g')
format(1+2j,'010')
format(1+2j,'=10')
format(1+2j,'d')
format(5,'5.2')
format(5,',x')
format(5,',_')
format(5,'_,')
format(5,'10xx')
format(5,'.')
format(5,'zd')
format(5,'s')
format(1.5,'d')
format(1.5,'s')
format(5,'+c')
format(5,'#c')
format(-1,'c')
format(0x110000,'c')
format(5,'99999999999999999999')
format(True,''), format(True,'d'), format(True,'5'), format(False,'s') if 0 else 1
format(5,'n'), format(5.5,'n'), format(10**30,',d'), format(-10**30,'_d')
format(5, 5)
(5).__format__(5)
f'{5:>{10}}|{3.14159:.2f}|{1e10!r:>20}|{"a"!s:^5}|{True}'
sum([0.1]*10), sum([1,2.5,3]), sum([10**20,1])
max(1,2.5,True), min(3,1.5), abs(-5), divmod(5,2), pow(2,3), round(5.5)
[i**2 for i in range(10)], [2**i for i in (10,52,53,54,63,64)]
""")
