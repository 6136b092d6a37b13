# lifetime: counted
"""Where the program is when something dies: at the target that replaces it, and in the caller when a function is left."""

import sys


class M:
    shared = None

    def __init__(self, name=None):
        self.name = name

    def __del__(self):
        frame = sys._getframe(1)
        print(frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno)

    def __iadd__(self, other):
        return other

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


def variables(given):
    given = None
    x = M()
    x = None
    x = M()

    x = 1
    for x in M(), 2:
        pass
    x = M()

    x, y = 1, 2
    x = M()

    (x :=
     3)
    x = M()

    x += 1 if y is None else None
    with M() as x:
        pass
    x = y = M()

    x = y = (
        1)
    kept = M()
    return (
        x)


def cells():
    x = M()

    def reads():
        return x

    x = None
    x = M()

    x = (1,
         2)
    x = M()
    return reads


def globals_():
    global shared
    shared = M()

    shared = None
    shared = M()

    shared = (1,
              M())
    shared = (M(),
              1)

    def shared(): pass
    shared = M()

    class shared: pass
    shared = M()

    import sys as shared
    shared = M()


def fields():
    o = M()
    for i in range(3):
        o.a = M()

        o.a = None
        o.a = M()

        o.a = 1; o.b = M()


        del o.b
    M.shared = M()

    M.shared = None
    o.a = M()

    o = None


def items():
    l = [M()]

    l[0] = None
    l = [M()]

    l[:] = [
        1]
    l = [M()]

    l = None
    d = {1: M()}

    d[1] = (
        1)


def handled():
    try:
        x = M()
        raise KeyError(M())
    except KeyError as e:
        e = x
        print('handled')

    print('after')


variables(M())
cells()
globals_()
shared = None
fields()
items()
handled()


def module():
    exec("""
x = M()

x = 1
for x in M(), 2:
    pass
x = M()

del x
class C:
    x = M()

    x = None
""")


module()
