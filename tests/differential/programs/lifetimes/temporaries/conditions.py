# lifetime: counted
"""Conditions of every statement: what they leave dies before the body, or before the next condition."""
from _mortal import Mortal, Operand as O


def f():
    if O('a'):
        print('if')
    if O('no 1'):
        print('never')
    elif O('b') and O('c'):
        print('elif')
    if not O('d') or O('e'):
        print('or')
    while O('f'):
        print('while')
        break
    else:
        print('never')
    while O('no 2'):
        pass
    else:
        print('else of while')
    print('x' if O('g') else 'y')
    print(O('h') if O('no 3') else O('i'))
    assert O('j'), O('message')
    try:
        assert O('no 4'), O('message')
    except AssertionError as e:
        print(e)
    print([i for i in 'ab' if O(i)])
    print([i for i in 'ab' if O(i) if O('no' + i)])
    print((O('k') and O('l')).name, (O('no 5') or O('m')).name)
    print(bool(O('n')), not O('no 6'))
    match O('o'):
        case x if O('no 7'):
            print('never')
        case x if x.part:
            print('case', x)
    print(any(O(i) for i in ('no 8', 'p', 'q')), all(O(i) for i in ('r', 'no 9', 's')))
    print(list(filter(None, [O('t'), O('no 10')])))
    return O('u') and O('v')


print(f())
print('end')
