# lifetime: counted
from _mortal import Mortal as M, Operand as O
x = [M('34')]
y = M('2')
x, y = 1, f'{x}'
print('--')
x = [M('35')]
y = M('3')
x, y = type(M('t')), f'{x} {x!r:>{3}}'
print('--')


def f():
    u = M('old')
    u, *u = [M('first'), M('9'), M('10')]
    print('stored')
    u = M('old')
    u, u = M('p'), M('q')
    print('stored')
    u, u, v = M('r'), M('s'), M('t')
    print('stored')
    for u, u in [(M('1'), M('2'))]:
        print('body')
    u, v, u = M('a'), M('b'), M('c')
    print('stored')
    u = u = M('d')
    print('stored')


f()


def g():
    if O('a') or {k: k for k in [O('no b')]}: print('yes')
    if O('no c') or {k: k for k in ['no d']}: print('yes')
    if O('e') and [k for k in [O('f')]]: print('yes')
    if not (O('no g') and [k for k in [O('h')]]): print('not')
    while O('i') and [k for k in [O('j')]] or O('k'): break
    print([1 for _ in 'a' if O('l') and [k for k in [O('m')]]])
    assert O('n') or [k for k in 'o']
    return 1 if O('p') and [k for k in [O('q')]] and O('no r') else 2


g()
