# lifetime: counted
"""What has been stored in f_locals beside the variables lives as long as the frame."""
import sys
class M:
    def __init__(self, n): self.n = n
    def __del__(self): print('dies', self.n)
def f(k):
    x = 1
    sys._getframe().f_locals['y'] = 2
    print(sys._getframe().f_locals.get('y'), eval('y', {}, locals()) if 'y' in locals() else 'none')
    if k: fr = sys._getframe()
    if k: fr.f_locals['z'] = 3; print(sorted(locals()))
    if k: del fr
    print(sorted(locals()))
f(0); f(1)
def g():
    a = M('a')
    sys._getframe().f_locals['b'] = M('b')
    c = M('c')
    locals
    print('end')
g()
print('left')
def h():
    a = M('a')
    sys._getframe().f_locals['b'] = M('b')
    sys._getframe().f_locals['me'] = sys._getframe()
    locals
    return sys._getframe()
fr = h()
print('held', sorted(fr.f_locals))
del fr
print('deleted')
import gc; gc.collect()
def gen():
    sys._getframe().f_locals['b'] = M('b')
    locals
    yield 1
    yield 2
x = gen(); print(next(x)); del x; print('del')
print(list(gen())); print('list')
def r():
    sys._getframe().f_locals['b'] = M('b')
    locals
    raise ValueError
try: r()
except ValueError: print('caught')
print('after')
