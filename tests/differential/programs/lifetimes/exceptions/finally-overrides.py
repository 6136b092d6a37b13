# lifetime: counted
"""finally that returns, breaks, raises or continues: the exception and the result it replaces."""
from _mortal import Mortal as M


def returns():
    try:
        return M('first result')
    finally:
        return M('second result')


def swallows():
    try:
        raise ValueError(M('swallowed'))
    finally:
        return M('result')


def breaks():
    while True:
        try:
            return M('not returned')
        finally:
            break
    return 'broken'


def continues():
    for i in range(2):
        try:
            raise ValueError(M(f'dropped {i}'))
        finally:
            continue
    return 'continued'


def raises():
    try:
        raise ValueError(M('first'))
    finally:
        raise KeyError(M('second'))


def nested():
    try:
        try:
            raise ValueError(M('inner'))
        finally:
            local = M('local')
            print('inner finally')
    except ValueError as e:
        return M('from the handler')
    finally:
        print('outer finally', local)


def local_dies():
    x = M('x')
    try:
        return x
    finally:
        x = None
        print('x is gone')


for f in (returns, swallows, breaks, continues, raises, nested, local_dies):
    print('--', f.__name__)
    try:
        print(f())
    except KeyError as e:
        print('came out', e, repr(e.__context__))
print('end')
