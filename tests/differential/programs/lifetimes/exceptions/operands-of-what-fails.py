# lifetime: counted
from _mortal import Mortal as M, Operand as O


def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__)
    print('--')


def fail():
    raise KeyError('fail')


attempt(lambda: [M('a'), M('b'), fail()])
attempt(lambda: (M('a'), [M('b'), fail()]))
attempt(lambda: print(M('a'), fail()))
attempt(lambda: O('x') + O('y') + fail())
attempt(lambda: {'k': M('v'), fail(): 1})
attempt(lambda: [M(i).nothing for i in 'ab'])
attempt(lambda: [x for x in [M('p'), M('q')] if fail()])
attempt(lambda: f'{M("f")}{fail()}')
attempt(lambda: O('o').method(M('arg'), fail()))
