# lifetime: counted
import gc
from _mortal import Mortal as M

gc.collect()
kept = []


def f():
    local = M('local')
    try:
        raise ValueError('kept')
    except ValueError as e:
        kept.append(e)
    print('end of f')


def twice():
    local = M('shared')
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            kept.append(e)


def gen():
    local = M('of the generator')
    try:
        raise KeyError('in gen')
    except KeyError as e:
        kept.append(e)
    yield 1


f()
print('f has ended')
kept.clear()
print('--')
twice()
kept.pop()
print('one is left')
kept.pop()
print('--')
list(gen())
print('generator has ended')
kept.pop().__traceback__ = None
print('end')
