# lifetime: counted
"""A frame that its own variable holds is garbage; that of its caller, which runs, is none."""

import gc
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies', self.name)


def inner():
    held = Noisy('inner')
    frame = sys._getframe()
    return held.name


def caller():
    own = Noisy('caller')
    gc.collect()
    print(inner())
    print('collected', gc.collect())
    print('caller still has', own.name, sys._getframe().f_code.co_name)
    me = sys._getframe()
    print('again', gc.collect())
    print(me is sys._getframe(), sorted(me.f_locals))


caller()
print('left', gc.collect())
