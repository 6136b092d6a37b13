# lifetime: counted
"""Methods called through a proxy whose referent loses its last other owner before or while they run."""

from weakref import proxy


class Thing:
    x = 1

    def m(self, *args):
        release()
        print("in m", args)
        return self.x

    def __del__(self):
        print("del", type(self).__name__)


class Things(list):
    __del__ = Thing.__del__


class Equal:
    def __eq__(self, other):
        release()
        print("compared")
        return True


def release():
    global holder
    holder = None
    return 3


def held(o):
    global holder
    holder = o
    return proxy(o)


def temporary():
    global shared
    o = Thing()
    shared = proxy(o)
    return o


def show(*args):
    print("show", len(args))


for turn in range(3):
    print(held(Thing()).m(), "called")
    p = held(Thing())
    r = p.m()
    print("stored")
    p = held(Thing())
    print(p.m(release()), "with an argument that lets go")
    p = held(Thing())
    print(p.m(holder := 5), "with an argument that is stored")
    print(show(temporary(), shared.m()), "beside its referent")
    p = held(Things([1, 2]))
    print(p.count(Equal()), "by a builtin")
    key = Equal()
    p = held(Things([1, 2]))
    print(p.index(key), "by a builtin, with a variable")
