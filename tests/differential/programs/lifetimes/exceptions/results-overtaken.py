# lifetime: counted
"""A result on its way out stands on the stack while `finally` and `with` run: it dies where something overtakes it."""

from _mortal import Mortal


class Context:
    def __init__(self, error=None):
        self.error = error

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print('exit', kind)
        if self.error is not None:
            raise self.error


def attempt(f, *args):
    print('--', f.__name__)
    try:
        print('gives', f(*args))
    except Exception as error:
        print('raises', type(error).__name__)


def continued():
    for i in range(2):
        try:
            return Mortal(i)
        finally:
            print('finally', i)
            if i == 0:
                continue
            print('goes on')


def broken():
    while True:
        try:
            return Mortal(1)
        finally:
            print('finally')
            break
    print('end')


def broken_twice():
    for i in range(2):
        try:
            for j in [Mortal('item')].__iter__():
                try:
                    return Mortal(i)
                finally:
                    break
            print('inner loop left')
        finally:
            print('outer', i)
    return 'end'


def caught():
    try:
        try:
            return Mortal(1)
        finally:
            int('x')
    except ValueError:
        print('caught')
        return Mortal(2)


def caught_and_passed():
    try:
        try:
            return Mortal(1)
        finally:
            int('x')
    except ValueError:
        print('caught')


def returned_again():
    try:
        return Mortal(1)
    finally:
        return [print('new'), Mortal(2)]


def returned_thrice():
    try:
        try:
            return Mortal(1)
        finally:
            return Mortal(2)
    finally:
        print('outer')
        return Mortal(3)


def nothing_instead():
    try:
        return Mortal(1)
    finally:
        print('in')
        return print('new')


def left_by_error():
    try:
        with Context(KeyError()):
            return Mortal(1)
    except KeyError:
        print('caught')
    print('end')


def left_well():
    with Context(), Context():
        for item in [Mortal('item')].__iter__():
            return Mortal(1)


def ended_by_error():
    for item in Mortal('items', values=[1]).__dict__.items().__iter__():
        try:
            return Mortal(1)
        finally:
            [Mortal(2), Mortal(3), missing]


def of_variable(kept):
    try:
        return kept
    finally:
        del kept
        print('deleted')


def of_global():
    global shared
    shared = Mortal('shared')
    try:
        return shared
    finally:
        del shared
        print('deleted')


def of_exception():
    try:
        raise ValueError(Mortal('argument'))
    except ValueError as error:
        return error
    finally:
        print('finally')


def handlers_only():
    for i in range(3):
        try:
            if i:
                return Mortal(i)
            int('x')
        except ValueError:
            print('caught')


def loops_only(items):
    for item in items:
        for i in [Mortal('inner'), Mortal('other')].__iter__():
            return i


def generator():
    for i in range(2):
        try:
            yield i
            return Mortal('result')
        finally:
            yield 'finally'
            if i == 0:
                continue
            print('goes on')


def generated():
    g = generator()
    for item in g:
        print(item)
    return 'end'


async def coroutine():
    async def sleep():
        return Mortal('slept')

    for i in range(2):
        try:
            return Mortal(i)
        finally:
            print('awaits', await sleep())
            if i == 0:
                continue


def driven():
    try:
        coroutine().send(None)
    except StopIteration as stop:
        return stop.value


for f in [continued, broken, broken_twice, caught, caught_and_passed, returned_again, returned_thrice, nothing_instead]:
    attempt(f)
for f in [left_by_error, left_well, ended_by_error, of_global, of_exception, handlers_only, generated, driven]:
    attempt(f)
attempt(of_variable, Mortal('passed'))
attempt(loops_only, [1, 2])


def returned_through_loops():
    for i in [Mortal('outer')].__iter__():
        try:
            for j in [Mortal('inner')].__iter__():
                return Mortal(1)
        finally:
            for j in [Mortal('again')].__iter__():
                return Mortal(2)


def returned_instead_of_error():
    for i in [Mortal('outer')].__iter__():
        try:
            if i is not None:
                int('x')
            return Mortal(1)
        finally:
            for j in [Mortal('again')].__iter__():
                return Mortal(2)


attempt(returned_through_loops)
attempt(returned_instead_of_error)
