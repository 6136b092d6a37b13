"""Generators whose yields stand in loops and branches, driven in every way: what is skipped and what is not when they are resumed."""


def branches(n):
    if n == 0:
        yield 'zero'
    elif n == 1:
        got = yield 'one'
        yield 'got', got
    elif n == 2:
        print('no yield here')
    else:
        if n > 3:
            yield 'many'
        print('after the inner if')
        yield n
    print('after the outer if')
    yield 'last'
    return n * 2


def loops(rows, stop):
    total = 0
    for row in rows:
        if not row:
            continue
        for item in row:
            total += item
            if item == stop:
                break
            received = yield total
            if received == 'return':
                return total
        else:
            print('row is complete')
        yield 'row'
    while total > 0:
        total -= 4
        if total % 2:
            continue
        before = total
        total = yield total
        if total is None:
            total = before
    else:
        print('counted down')
    return 'end'


class Box:
    def __init__(self):
        self.items = {}


def targets(box):
    box.last = yield 'attribute'
    box.items[len(box.items)] = yield 'item'
    first, (second, *rest) = yield 'unpacked'
    print(box.last, box.items, first, second, rest)
    yield
    (yield 'in brackets')
    squares = [k * k for k in range(3)]
    yield [s + k for s in squares for k in (0, 10)]


def closures(n):
    functions = []
    for i in range(n):
        def function():
            return i
        functions.append(function)
        yield function
    yield [f() for f in functions]


def guarded(n):
    for i in range(n):
        try:
            print('checked', 10 // (i - 1))
        except ZeroDivisionError as error:
            print(error)
        yield i
    1 // 0


def after(values):
    for value in values:
        if value < 0:
            raise ValueError(value)
        yield value


def drive(generator, *sent):
    out = []
    for value in sent:
        try:
            if isinstance(value, BaseException):
                out.append(generator.throw(value))
            else:
                out.append(generator.send(value))
        except BaseException as error:
            lines = []
            traceback = error.__traceback__
            while traceback is not None:
                lines.append(traceback.tb_lineno)
                traceback = traceback.tb_next
            out.append((type(error).__name__, error.args, lines[1:]))
    print(out, generator.gi_frame is None, generator.gi_running)


for n in range(5):
    print(n, list(branches(n)))
drive(branches(1), None, 'sent', None, None, None)
drive(branches(4), None, KeyError('thrown'), None)
print(list(loops([[1, 2], [], [3, 9, 4], [5]], 9)))
drive(loops([[1, 2], [3, 9, 4]], 9), None, 1, 2, 3, 4, 12, None, 1, 2)
drive(loops([[1, 2, 3]], 9), None, None, 'return', None)
drive(loops(3, 9), None, None)
drive(loops([[1, 'x']], 9), None, None, None)
box = Box()
drive(targets(box), None, 1, 2, (3, [4, 5, 6]), None, None, None, None)
drive(targets(box), None, 1, 2, 3, None)
functions = list(closures(3))
print([f() for f in functions[:3]], functions[3])
drive(guarded(3), None, None, None, None, None)
drive(after([1, 2, -1, 3]), None, None, None, None)
drive(after([1, 2]), ValueError('before it began'), None)
drive(after([1, 2]), 'too early', None)
early = after([1, 2, 3])
print(next(early), early.gi_frame.f_lineno, early.close(), next(early, 'closed'))


def itself():
    for i in range(2):
        yield i
        print(generator.gi_running)
        try:
            next(generator)
        except ValueError as error:
            print(error)
        yield 'both'


generator = itself()
print(list(generator))


def from_handler():
    import sys
    for i in range(2):
        print('inside', sys.exception())
        yield i


generator = from_handler()
try:
    {}['missing']
except KeyError:
    print(next(generator))
print(next(generator), next(generator, 'end'))

# Generator expressions.
table = [[1, 2, 3], [], [4, 5]]
print(list(x * y for x in (1, 2) for y in range(x + 1) if (x + y) % 2), sum(item for row in table for item in row if item != 2))
print(list((x, y, z) for x in 'ab' if x for y in x.upper() for z in [y + x, x]))
late = (1 // (2 - x) for x in range(4))
drive(late, None, None, None, None)
functions = list((lambda: x) for x in range(3))
print([f() for f in functions])
print(list(sorted(x for x in range(k, 0, -1)) for k in range(4)), any(x > 3 for x in range(10)), dict((k, v) for k, v in zip('ab', (1, 2))))


def deep(n):
    if n > 0:
        for x in deep(n - 1):
            yield x + 1
    yield 0


print(list(deep(12)))


def endless(n):
    for x in endless(n + 1):
        yield x


try:
    next(endless(0))
except RecursionError as error:
    print(type(error).__name__, error)
