# lifetime: counted
"""Several managers, nested, failing on entry and exit; their targets; and leaving by every way."""
from _mortal import Mortal as M


class Manager(M):
    fails = ''

    def __enter__(self):
        print('enter', self)
        if 'enter' in self.fails:
            raise ValueError(f'enter {self}')
        return M(f'value of {self}')

    def __exit__(self, kind, error, traceback):
        print('exit', self, kind and kind.__name__)
        if 'exit' in self.fails:
            raise ValueError(f'exit {self}')
        return 'suppress' in self.fails


def made(name, fails):
    manager = Manager(name)
    manager.fails = fails
    return manager


def plain():
    with Manager('a') as x, Manager('b') as y, Manager('c'):
        print('body', x, y)
    print('after')


def attribute():
    box = M('box')
    with Manager('d') as box.value, Manager('e') as box.other:
        print('body', box.value)
    print('after')
    return 'result'


def failing():
    with Manager('f') as x, made('g', 'enter') as y:
        print('never')


def exit_fails():
    with made('h', 'exit') as x:
        local = M('local')
        raise KeyError(M('in the error'))


def suppressed():
    with made('i', 'suppress') as x:
        raise KeyError(M('suppressed'))
    print('goes on', x)


def returns():
    for i in range(2):
        with Manager(f'j{i}') as x:
            if i == 0:
                continue
            return M('returned')


def breaks():
    while True:
        with Manager('k') as k, Manager('l') as l:
            break
    print('left', k, l)


for f in (plain, attribute, failing, exit_fails, suppressed, returns, breaks):
    print('--', f.__name__)
    try:
        print(f())
    except ValueError as e:
        print('caught', e, repr(e.__context__))
print('end')
