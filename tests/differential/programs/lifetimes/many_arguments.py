# lifetime: counted
class C:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n)

    def five(self, a, b, c, d, e=None):
        print('in', a.n, b.n, c.n, d.n)
        a = None
        print('a')
        c = None
        print('c')
        return d


def six(a, b, c, d, e, f):
    print('in', a is b)
    b = a = None
    print('ab')
    f = None
    print('f')
    return e


x = C('x')
# All temporaries pass, in their order, one of them twice.
print(six(C(1), C(2), C(3), C(4), C(5), C(6)).n)
print(six(y := C(7), y, C(8), x, C(9), C(10)).n)
del y
# Beside others, out of order, with a name in front of it.
print(six(*[C(11), C(12)], C(13), C(14), C(15), C(16)).n)
print(six(f=C(17), e=C(18), d=C(19), c=C(20), b=C(21), a=C(22)).n)
print(C(0).five(C(23), C(24), C(25), C(26), C(27)).n)
print((lambda a, b, c, d, e: e.n)((C(28), C(29))[0], C(30), C(31), [C(32)][0], C(33)))
print(sorted([C(34), C(35)], key=lambda c: c.n)[0].n, max(C(36), C(37), C(38), C(39), C(40), key=lambda c: c.n).n)
for call in (lambda: six(C(41), C(42), C(43), C(44), C(45)), lambda: six(C(46), C(47), C(48), C(49), C(50), C(51), C(52)), lambda: C(53).five(C(54), C(55), C(56))):
    try:
        call()
    except TypeError as e:
        print(e)


def nine(a, b, c, d, e, f, g, h, i):
    c = None
    return i.n


print(nine(C(57), C(58), C(59), C(60), C(61), C(62), C(63), C(64), C(65)))


def fails(a, b, c, d, e):
    b = None
    raise ValueError(a.n)


try:
    fails(C(66), C(67), C(68), C(69), C(70))
except ValueError as e:
    print(e)
# A function that is a temporary itself, and what is no function.
print((lambda: lambda a, b, c, d, e: a.n)()(C(71), C(72), C(73), C(74), C(75)))
print(type('D', (), {'__call__': lambda self, a, b, c, d, e: c.n})()(C(76), C(77), C(78), C(79), C(80)))
