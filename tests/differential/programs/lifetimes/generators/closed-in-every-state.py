# lifetime: counted
"""close() before the start, while suspended in try, with and loops, after the end, and on a generator that refuses."""
from _mortal import Mortal as M


class Manager(M):
    def __enter__(self):
        return M(f'value of {self}')

    def __exit__(self, kind, *details):
        print('exit', self, kind and kind.__name__)


def gen(argument):
    local = M('local')
    try:
        yield 'in try'
        with Manager('manager') as value:
            yield 'in with'
            for item in [M('item 1'), M('item 2')]:
                yield 'in for'
    except GeneratorExit as e:
        print('told to exit', e.args)
        raise
    finally:
        print('finally', M('temporary of finally').name)


for steps in range(5):
    print('-- closed after', steps)
    g = gen(M('argument'))
    for _ in range(steps):
        print(next(g))
    print('closing')
    print(g.close())
    print('closed')
    print(next(g, 'nothing more'), g.gi_frame)
g = None
print('-- one that refuses')


def refuses():
    kept = M('kept')
    try:
        yield 1
    except GeneratorExit:
        yield M('yielded instead')


g = refuses()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
print('still there')
del g
print('-- one that returns')


def returns():
    kept = M('kept')
    try:
        yield 1
    except GeneratorExit:
        return M('returned')


g = returns()
next(g)
print(g.close())
print('end')
