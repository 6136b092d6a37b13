# lifetime: counted
"""Errors that nobody waits for and no Python code has raised come from where the program is."""
import gc
import sys
import weakref


def hook(args):
    places = []
    tb = args.exc_traceback
    while tb is not None:
        places.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
        tb = tb.tb_next
    print(args.exc_type.__name__, args.exc_value, places)


sys.unraisablehook = hook


class C:
    pass


def f():
    o = C()
    r = weakref.ref(o, lambda: 1)
    p = C()
    q = p
    del p, o
    s = weakref.ref(q, int)
    q = int('3')
    print('left')


f()


def g():
    while True:
        try:
            yield
        except GeneratorExit:
            pass


def h():
    x = g()
    next(x)
    del x


h()


class D:
    __del__ = int('3').__add__


def k():
    d = D()
    e = [d]
    del d
    e.clear()


k()


class E:
    def __del__(self):
        1 / 0


def m():
    E()
    o = C()
    o.o = o
    r = weakref.ref(o, len)
    del o
    print('collects')
    gc.collect()


m()


def caught():
    e = ValueError('seen before')
    try:
        raise e
    except ValueError:
        pass

    class F:
        def __del__(self):
            raise e
    o = F()
    del o
    print(e.__traceback__.tb_next is not None)


caught()
held = []
sys.unraisablehook = held.append


def keeps(o):
    r = weakref.ref(o[0], lambda: 1)
    local = C()
    refs.append(weakref.ref(local, lambda r: print('local dies')))
    del o[0]


refs = []
keeps([C()])
print(held[0].exc_traceback.tb_frame.f_code.co_name)
held.clear()
