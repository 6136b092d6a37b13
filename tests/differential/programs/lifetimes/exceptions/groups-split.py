# lifetime: counted
"""except*: parts of a group, what is raised in clauses, and what goes on."""
from _mortal import Mortal as M


def group():
    local = M('local')
    raise ExceptionGroup('g', [ValueError(M('value')), ExceptionGroup('inner', [KeyError(M('key')), TypeError(M('type'))])])


def one():
    try:
        group()
    except* ValueError as e:
        print('values', e.exceptions)
    except* (KeyError, TypeError) as e:
        print('others', e.exceptions)
    print('after')


def rest():
    try:
        group()
    except* ValueError:
        print('values only')


def again():
    try:
        group()
    except* KeyError as e:
        note = M('local of the clause')
        raise OSError(M('raised in a clause'))
    except* TypeError:
        raise


def finally_():
    try:
        group()
    except* ExceptionGroup if False else BaseException as e:
        print('all', len(e.exceptions))
    finally:
        print('finally')
    return M('result')


for f in (one, rest, again, finally_):
    print('--', f.__name__)
    try:
        print(f())
    except ExceptionGroup as e:
        print('came out', e)
print('-- split and subgroup by hand')
try:
    group()
except ExceptionGroup as e:
    match, others = e.split(ValueError)
    e.__traceback__ = None
print('split')
del match
print('one half gone')
del others
print('end')
