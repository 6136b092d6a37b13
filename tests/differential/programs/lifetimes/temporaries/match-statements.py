# lifetime: counted
"""Patterns of every kind: captures, what was matched halfway, and the subject."""
from _mortal import Mortal as M


class Point(M):
    __match_args__ = ('x', 'y')

    @property
    def x(self):
        return M(f'x of {self}')

    @property
    def y(self):
        return M(f'y of {self}')


def kind(subject):
    match subject:
        case Point(x=a, y=b) if a is None:
            return 'never'
        case Point(a, b):
            return f'point {a} {b}'
        case [Point() as first, *rest] if len(rest) > 1:
            return f'list {first} {rest}'
        case [a, b]:
            return f'two {a} {b}'
        case {'k': value, **rest}:
            return f'dict {value} {rest}'
        case M(name='special') | M(name='other') as found:
            return f'named {found}'
        case _:
            return 'nothing'


print(kind(Point('p')))
print('--')
print(kind([Point('q'), M('r'), M('s')]))
print('--')
print(kind([Point('t'), M('u')]))
print('--')
print(kind({'k': M('v'), 'l': M('w')}))
print('--')
print(kind(M('other')))
print('--')
print(kind([M('x'), M('y'), M('z')]))
print('-- captures that stay')
match [M('1'), [M('2'), M('3')]]:
    case [a, [b, None]]:
        print('never')
    case [c, [d, e]]:
        print('matched', a, c)
print(a, c, d, e)
del a, c
print('-- the subject during the body')
match M('subject'):
    case M(name=n):
        print('body', n)
print('end')
