"""What is thrown into generators and coroutines: how it is made, its context, and those that are over."""

import warnings

warnings.simplefilter('ignore')


def handling():
    try:
        raise KeyError('a')
    except Exception:
        try:
            yield 1
        except Exception as error:
            print('inside', repr(error), repr(error.__context__))
            yield 2
            raise


generator = handling()
next(generator)
print(generator.throw(ValueError('v')))
try:
    generator.throw(TypeError)
except TypeError as error:
    print(repr(error), repr(error.__context__), repr(error.__context__.__context__))


def plain():
    yield 1


def outer():
    try:
        raise LookupError
    except LookupError:
        yield from handling()


generator = outer()
next(generator)
print(generator.throw(ValueError('through')))

generator = plain()
next(generator)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        generator.throw(ValueError('no handler'))
except ValueError as error:
    print(repr(error), repr(error.__context__))


class Odd(Exception):
    def __new__(cls, *args):
        return cls


class Failing(Exception):
    def __init__(self):
        raise OSError('made')


for wrong in (Odd, Failing, 3, int, None):
    def catching():
        try:
            yield 1
        except BaseException as error:
            yield repr(error)

    generator = catching()
    next(generator)
    try:
        print(generator.throw(wrong))
    except TypeError as error:
        print('outside', error)
for args in ((ValueError, 1), (ValueError, ValueError(2)), (ValueError, (1, 2)), (ValueError(1), 2), (ValueError(1), None, 3), (ValueError, None, None)):
    generator = plain()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            generator.throw(*args)
        except Exception as error:
            print(repr(error))
    print([str(w.message) for w in caught])

for make in (lambda: (yield 1), lambda: (yield from (yield)), lambda: (yield)):
    generator = make()
    next(generator)
    try:
        print(generator.send([]))
    except StopIteration as stop:
        print('value', stop.value)


async def answer():
    return 'spam'


coroutine = answer()
for step in (lambda: coroutine.send(None), lambda: coroutine.send(None), lambda: coroutine.throw(ValueError('late')), coroutine.close):
    try:
        print(step())
    except (RuntimeError, StopIteration, ValueError) as error:
        print(repr(error))


class Broken:
    def __aiter__(self):
        return self

    def __anext__(self):
        return self

    def __await__(self):
        1 / 0


async def loop():
    async for _ in Broken():
        pass


try:
    loop().send(None)
except TypeError as error:
    print(error, repr(error.__cause__))
for cls in (type(plain()), type(coroutine)):
    print(cls.send.__doc__, cls.close.__doc__, cls.throw.__doc__, cls[int], cls.__name__)
