# lifetime: counted
# The traceback of an exception that is caught where it was raised: looked at during the handler, after it, from elsewhere, or never.
import gc
import sys
from _mortal import Mortal as M

gc.disable()


def entries(error):
    traceback = error.__traceback__
    found = []
    while traceback is not None:
        found.append((traceback.tb_frame.f_code.co_name, traceback.tb_lineno - traceback.tb_frame.f_code.co_firstlineno))
        traceback = traceback.tb_next
    return found


kept = []


def keeps():
    held = M('held by the frame')
    try:
        raise ValueError(1)
    except ValueError as e:
        kept.append(e)
    print('left the handler')
    held = M('held in its place')
    try:
        raise ValueError(2)
    except ValueError:
        print('second')


keeps()
print(entries(kept[0]))
kept.clear()
print('--- dropped')


def gives():
    try:
        raise ValueError(M('argument'))
    except ValueError as e:
        return e


print(entries(gives()))


def in_a_call():
    def look():
        error = sys.exc_info()[1]
        return entries(error), error.__traceback__.tb_frame is sys._getframe(1)
    try:
        {}['missing']
    except KeyError:
        print(look())


in_a_call()


def context():
    try:
        try:
            raise ValueError(M('inner'))
        except ValueError:
            raise KeyError(M('outer'))
    except KeyError as e:
        print(entries(e), entries(e.__context__))


context()


def again():
    try:
        try:
            raise ValueError
        except ValueError:
            raise
    except ValueError as e:
        print('bare', entries(e))
    try:
        try:
            raise ValueError
        except ValueError as e:
            raise e
    except ValueError as e:
        print('named', entries(e))
    try:
        try:
            raise ValueError
        finally:
            print('finally')
    except ValueError as e:
        print('through finally', entries(e))


again()


def nested_bare():
    def reraise():
        raise
    try:
        try:
            raise ValueError
        except ValueError:
            reraise()
    except ValueError as e:
        print(entries(e))


nested_bare()


def leaves():
    try:
        raise ValueError
    except ValueError:
        raise


try:
    leaves()
except ValueError as e:
    print(entries(e))


def swallows(keep):
    try:
        try:
            raise ValueError(M('swallowed'))
        finally:
            if keep:
                kept.append(sys.exc_info()[1])
            return 'swallowed'
    except ValueError:
        print('never')


print(swallows(False))
print(swallows(True))
print(entries(kept.pop()))


class Error(Exception):
    def __del__(self):
        print('del', entries(self))
        if self.args:
            kept.append(self)


def dies():
    for args in (), (1,):
        try:
            raise Error(*args)
        except Error:
            pass
        print('behind')


dies()
print(entries(kept[0]))
kept.clear()


def replaced():
    try:
        raise ValueError
    except ValueError as e:
        e.__traceback__ = None
        kept.append(e)
    try:
        raise ValueError
    except ValueError as e:
        kept.append(e.with_traceback(None))
    print([entries(e) for e in kept])


replaced()
kept.clear()


def groups():
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
        except* ValueError:
            raise TypeError(3)
    except BaseException as e:
        print(entries(e), [entries(part) for part in e.exceptions])


groups()


def generator():
    try:
        raise ValueError(M('of the generator'))
    except ValueError as e:
        yield 1
        print(entries(e))
    yield 2


def deep(n, steps):
    return deep(n - 1, steps) if n else next(steps)


steps = generator()
print(next(steps), deep(3, steps))
del steps


def the_same():
    error = ValueError()
    for _ in range(3):
        try:
            raise error
        except ValueError:
            pass
    print(entries(error))
    del error


the_same()


class Manager:
    def __init__(self, kind): self.kind = kind
    def __enter__(self): return self
    def __exit__(self, cls, error, traceback):
        if self.kind == 'looks':
            print(traceback is error.__traceback__, entries(error))
        if self.kind == 'keeps':
            kept.append(error)
        return True


def managed():
    for kind in 'looks', 'keeps', 'neither':
        with Manager(kind):
            raise ValueError(M(kind))
        print('behind', kind)


managed()
print(entries(kept.pop()))


def frames():
    frame = sys._getframe()
    try:
        raise ValueError
    except ValueError as e:
        kept.append(e)
    print(kept[0].__traceback__.tb_frame is frame)
    del frame


frames()
kept.clear()


def looping():
    for i in range(3):
        held = M(i)
        try:
            raise ValueError(held)
        except ValueError as e:
            if i == 1:
                kept.append(e)
            continue
    print('behind the loop')


looping()
print(entries(kept.pop()))
