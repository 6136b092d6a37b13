# lifetime: counted
from _mortal import Mortal as M, Operand as O


class P(M):
    __match_args__ = ('name',)


def f(v):
    match v:
        case P(name='first'):
            print('first')
        case P(n) if O('guard'):
            print('guarded', n)
        case [a, *rest]:
            print('sequence', a, rest)
        case {'k': k, **others}:
            print('mapping', k, others)
        case _:
            print('other')
    print('end of f')


f(P('first'))
print('--')
f(P('second'))
print('--')
f([M('a'), M('b'), M('c')])
print('--')
f({'k': M('k'), 'o': M('o')})
print('--')
f(M('m'))
match [M('subject')]:
    case [x]:
        print('x', x)
print('after match')
x = None
match M('dropped'):
    case None:
        pass
    case _:
        print('in case')
print('end')
