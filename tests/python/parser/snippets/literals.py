0, 00, 1_000, 0x_ff, 0XFF, 0o17, 0b1_0, 123456789012345678901234567890, 9007199254740993
1.5, .5, 5., 1e10, 1E-3, 1_0.0_1e1_0, 1e400, 0.1, 00.5, 09e1
1j, 1.5J, 0j, 1e3j
None, True, False, ...
'', "a", '''b''', """c
d"""
'\a\b\f\n\r\t\v\\\'\"\x41\101\7\u00e9\U0001f600\
joined'
r'\d\'', R"\n", u'u', U"u", b'\x00\xff\n\101', rb'\d', Br'\w', bR'\x'
'a' "b" '''c''' r'\d'
u'a' 'b', 'a' u'b'
b'a' b'b' rb'\c'
('a'
 'b'  # comment
 'c')
'\N{EM DASH}\N{LATIN SMALL LETTER E WITH ACUTE}\N{greek small letter alpha}\N{DIGIT NINE}'
'héllo' + 'wörld', '𝒳' + '😀'.y
