# lifetime: counted
"""The frame of a generator that somebody keeps: when it can be cleared, and what it holds after the generator has died."""

import sys
import warnings

from _mortal import Mortal


def clear(frame):
    try:
        print(frame.clear())
    except RuntimeError as error:
        print('RuntimeError:', error)


def handling(arg):
    try:
        1 / 0
    except ZeroDivisionError as error:
        frame = error.__traceback__.tb_frame
        clear(frame)
        yield frame
        del frame
    yield 1
    yield 2


def plain(arg):
    yield arg


async def coroutine(arg):
    return arg


def through_a_traceback():
    g = handling(Mortal('arg'))
    frame = next(g)
    clear(frame)
    print(frame is g.gi_frame)
    print(next(g))
    clear(frame)
    clear(g.gi_frame)
    del g
    print('deleted')
    clear(frame)


def not_begun(make, attribute):
    g = make(Mortal('arg'))
    frame = getattr(g, attribute)
    del g
    print('deleted')
    del frame
    print('frame deleted')


def cleared_before_its_begin():
    g = plain(Mortal('arg'))
    frame = g.gi_frame
    clear(frame)
    print(g.gi_frame, list(g))
    clear(frame)
    del g
    print('deleted')
    clear(frame)
    print('cleared')


def closed_before_its_begin():
    g = plain(Mortal('arg'))
    frame = g.gi_frame
    g.close()
    print('closed')
    del frame
    print('frame deleted')


warnings.simplefilter('ignore')
through_a_traceback()
not_begun(plain, 'gi_frame')
not_begun(handling, 'gi_frame')
not_begun(coroutine, 'cr_frame')
cleared_before_its_begin()
closed_before_its_begin()


def ignoring(arg):
    while True:
        try:
            for item in [arg].__iter__():
                yield item
        except GeneratorExit:
            pass


def dead_while_suspended():
    g = ignoring(1)
    next(g)
    frame = g.gi_frame
    sys.unraisablehook = lambda hint: print(hint.exc_value)
    del g
    print('deleted')
    del frame
    print('frame deleted')


dead_while_suspended()
