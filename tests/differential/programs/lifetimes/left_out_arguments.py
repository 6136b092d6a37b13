# lifetime: counted
"""What lives and dies where a call leaves out arguments."""


class L:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def hold(x, y=L('default'), *rest, key=L('key'), **others):
    print('in', x.name, y.name, len(rest), len(others))
    return y


def pass_on(*args, **kwargs):
    return hold(*args, **kwargs)


for f in (hold, pass_on):
    f(L(1))
    f(L(2), L(3))
    f(L(4), L(5), L(6), z=L(7))
    f(L(8), key=L(9))
print(hold(L(10)) is hold.__defaults__[0])
hold.__defaults__ = (L('new'),)
hold(L(11))
hold.__kwdefaults__ = None
try:
    hold(L(12))
except TypeError as e:
    print(e)
del hold, pass_on
print('f is left')
del f
print('end')
