# lifetime: counted
"""The first operand does not answer and lets go of what the proxy stands for: the second one is asked all the same, and sees it."""
import operator
from weakref import proxy

from _mortal import Mortal

held = {}


def method(dunder, answers):
    def answer(self, other):
        print('  ', self, dunder, other)
        held.clear()
        return f'answer to {other.name}' if answers else NotImplemented
    return answer


class Silent(Mortal):
    """It answers nothing."""


class Left(Silent):
    pass


class Right(Silent):
    """It answers as the right operand."""


class Below(Left):
    """It is asked first, and answers nothing."""


for cls in Left, Right, Below:
    for name in 'add sub mul matmul floordiv mod divmod lshift and xor'.split():
        setattr(cls, f'__{name}__', method(f'__{name}__', False))
        setattr(cls, f'__i{name}__', method(f'__i{name}__', False))
        setattr(cls, f'__r{name}__', method(f'__r{name}__', cls is Right))
    for name in 'lt', 'ge':
        setattr(cls, f'__{name}__', method(f'__{name}__', False))
    for name in 'eq', 'gt', 'le':
        setattr(cls, f'__{name}__', method(f'__{name}__', cls is Right))


def perform(f, left, right):
    """The answer of `f` to a proxy and something else, and to two proxies."""
    for kinds in 'p ', 'pp':
        held.update(l=left('left'), r=right('right'))
        operands = [proxy(o) if kind == 'p' else o for kind, o in zip(kinds, (held['l'], held['r']))]
        if kinds == 'p ':
            del held['r']
        try:
            answer = f(*operands)
        except TypeError as error:
            answer = error
        print('  ', answer)
        operands.clear()
        held.clear()


for f in (operator.add, operator.sub, operator.mul, operator.matmul, operator.mod, divmod, operator.lshift, operator.xor,
          operator.iadd, operator.ifloordiv, operator.iand, operator.lt, operator.ge, operator.eq):
    for left, right in (Left, Right), (Left, Below), (Left, Left), (Silent, Right):
        print(f.__name__, left.__name__, right.__name__)
        perform(f, left, right)


class C(Mortal):
    def __add__(self, other):
        held.clear()
        raise ValueError(self.name)


held.update(c=C('one'))
p = proxy(held['c'])
try:
    p + 1
except ValueError as error:
    print(error)
    try:
        p.name
    except ReferenceError:
        print('it is dead as soon as nobody has the traceback')
    else:
        print('the traceback has it')
try:
    p.name
except ReferenceError:
    print('it is dead')
