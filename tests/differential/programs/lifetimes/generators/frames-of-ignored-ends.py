# lifetime: counted
import gc
import sys

gc.disable()
sys.unraisablehook = lambda hint: print('unraisable', type(hint.exc_value).__name__, hint.exc_value)


class M:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies', self.name)


def at_finally(a):
    b = M('variable')
    try:
        yield
    finally:
        yield M('yielded')


def at_except(a):
    b = M('variable')
    try:
        yield
    except GeneratorExit as e:
        yield M('yielded')


def after_handler(a):
    try:
        yield
    except GeneratorExit:
        pass
    b = M('variable')
    yield M('yielded')


def delegating(a):
    try:
        yield
    finally:
        yield from (M(name) for name in ['first', 'second'])


def at_with(a):
    class Context:
        def __enter__(self):
            return M('entered')

        def __exit__(self, *args):
            print('exit', args[0].__name__)
            return True

    with Context() as c:
        yield
    yield M('yielded')


def keeping_exception(a):
    b = M('variable')
    try:
        yield
    except GeneratorExit as e:
        a.e = e
        del e
    yield M('yielded')


async def coroutine(a):
    try:
        await Suspended()
    finally:
        await Suspended()


class Suspended:
    def __await__(self):
        yield M('yielded')


for function in at_finally, at_except, after_handler, delegating, at_with, keeping_exception, coroutine:
    print('--', function.__name__)
    g = function(M('parameter'))
    g.send(None)
    del g
    print('deleted')
    gc.collect()

print('-- closed twice')
g = at_finally(M('parameter'))
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)
print('again')
g.close()
del g
print('deleted')
gc.collect()

print('-- the frame lives on')
g = at_except(M('parameter'))
next(g)
frame = g.gi_frame
del g
print('deleted')
print(sorted(frame.f_locals))
print(frame.f_locals['b'].name, type(frame.f_locals['e']).__name__)
del frame
print('frame deleted')
gc.collect()

print('-- in a cycle')
m = M('parameter')
m.g = at_finally(m)
next(m.g)
del m
gc.collect()
print('collected')
gc.collect()
print('collected again')
