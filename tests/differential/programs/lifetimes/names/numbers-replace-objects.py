# lifetime: counted
"""What a variable held dies when it comes to hold a number: after the temporaries of which that was made."""
import sys
from _mortal import Mortal as M, Operand as O


def number(value, name):
    """A number, of an expression in which an object dies."""
    return M(name, value=value).value


class Holder(M):
    @property
    def temporary(self):
        return O('temporary of ' + self.name)


def plain(a, b):
    r = M('first')
    r = a + b
    print(r)
    r = M('second')
    r = a * b - a
    print(r)
    r = M('third')
    r = -a * 2
    print(r)
    r = M('fourth')
    r = a / b
    print(r)
    r = M('fifth')
    r = r.name == 'fifth' and a - b
    print(r)


def of_temporaries(a, b):
    r = M('first')
    r = number(a, 'left') + number(b, 'right')
    print(r)
    r = M('second')
    r = M('owner', x=a).x * M('owner too', x=b).x + a
    print(r)
    r = M('third')
    r = [a, b, M('in list')][0] - (b, M('in tuple'))[0]
    print(r)
    r = M('fourth', x=b)
    r = a - r.x
    print(r)


def in_turn(values):
    r = M('start')
    for value in values:
        r = value + 1
        print('now', r)
        r += value
        print('then', r)
        r = M(f'of {value}')
    print('end of loop')


def in_place(x, y):
    total = 0
    total += x
    total += M('owner', x=y).x
    print(total)
    total = O('object')
    total += x
    print(total)
    total = O('other')
    total += Holder('h').temporary
    print(total)
    total = y
    total *= x * y
    total -= number(x, 'subtracted')
    print(total)


def stepwise(values):
    r = M('before')
    for value in values:
        r = value * 2
        yield r
        r = M(f'between {value}')
        yield r
        r = value - number(1, 'temporary')
    yield r


def seen(a, b):
    class Looks(M):
        def __del__(self):
            print('dies', self.name, 'where r is', sys._getframe(1).f_locals.get('r'))

    r = Looks('looked at')
    r = a + b
    print(sorted(locals()), r)


def of_other_names(v_a, a_v):
    """Names that end or begin alike."""
    a = M('a')
    a = v_a + 1
    print('after a', a)
    v = M('v')
    v = a_v * v_a
    print('after v', v)


def failing(a, b):
    r = M('kept')
    try:
        r = number(a, 'left') + number(b, 'right')
    except TypeError as error:
        print(error)
    print(r)
    r = a


for a, b in (1, 2), (1.5, 0.5), (2, 0.25), (2**60, 2**61), (O('a'), O('b')):
    print('--', a, b)
    for function in of_temporaries, in_place, seen:
        try:
            function(a, b)
        except TypeError as error:
            print(error)
    if not isinstance(a, O):
        plain(a, b)
print('-- in turn')
in_turn([1, O('object'), 2.5, 2**53, O('last'), 3])
print('-- stepwise')
for x in stepwise([1, 2.5]):
    print(x)
del x
print('-- failing')
failing(1, 'text')
failing(1, 2)
print('-- other names')
of_other_names(1, 2.5)

del a, b
