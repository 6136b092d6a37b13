# lifetime: counted
"""An exception takes off what expressions have left on the stack, from the last to the first; only the operands of what fails die in their order."""

from _mortal import Mortal, Operand


def attempt(f):
    print('--', f.__name__)
    try:
        f()
    except Exception as error:
        print('raises', type(error).__name__)


def in_a_chain():
    Operand('a') < Operand('b') < [Operand('c'), missing]


def in_a_long_chain():
    return [Operand('o'), Operand('a') < Operand('b') < Operand('c') < Operand('d').part([Operand('e'), missing][5])]


def in_a_condition():
    if Operand('a') < Operand('b') < [Operand('c'), missing]:
        print('true')


def in_a_chain_with_statements():
    return Operand('a') < Operand('b') < [Operand('c'), [i for i in (1, 2)], missing]


def by_a_chain():
    return [Mortal('o'), Operand('a') < Mortal('b') < Mortal('c')]


def items(values):
    yield Mortal('own')
    yield values.pop()
    yield values.pop()


def in_a_comprehension():
    return [(i, j) for i in {'p': None, 'q': Mortal('held')}.values() for j in items([Mortal('popped')])]


def in_a_dropped_comprehension():
    {i: [j for j in items([Mortal('popped')])] for i in {'p': None, 'q': Mortal('held')}.values()}


def in_a_set_comprehension():
    held = {i for i in items([Mortal('popped')])}


for f in [in_a_chain, in_a_long_chain, in_a_condition, in_a_chain_with_statements, by_a_chain]:
    attempt(f)
for f in [in_a_comprehension, in_a_dropped_comprehension, in_a_set_comprehension]:
    attempt(f)
