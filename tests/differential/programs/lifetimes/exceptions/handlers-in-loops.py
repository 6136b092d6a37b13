# lifetime: counted
"""Exceptions caught turn by turn: one dies before the next one comes, unless it is kept."""
from _mortal import Mortal as M


def fail(i):
    local = M(f'local {i}')
    raise ValueError(M(f'error {i}'))


def f():
    for i in range(3):
        try:
            fail(i)
        except ValueError as e:
            print('caught', e)
    print('-- kept')
    errors = []
    for i in range(2):
        try:
            fail(i)
        except ValueError as e:
            errors.append(e)
    print(errors)
    errors.pop(0)
    print('first gone')
    errors.clear()
    print('-- left by continue and break')
    while True:
        try:
            fail('a')
        except ValueError as e:
            try:
                fail('b')
            except ValueError:
                break
    print('-- else and finally')
    for i in range(2):
        try:
            if i:
                fail('c')
            x = M(f'no error {i}')
        except ValueError:
            print('handler')
        else:
            print('else', x)
        finally:
            x = M(f'finally {i}')
    return 'done'


print(f())
print('end')
