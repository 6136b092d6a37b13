# lifetime: counted
"""A slice without a step dies before what it is taken from, whatever else holds that."""
import gc
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('dies', self.n)
    def __getitem__(self, k): return T(self.n + '[]')
    def __setitem__(self, k, v): print('set')
    def __delitem__(self, k): print('delitem')
class Clear(T):
    def __del__(self):
        global x
        x = None
        print('cleared')
def M(n): return T(n)
def keep(a, b): return b
def f():
    x = T('local')
    M('a')[M('b'):M('c')]
    print('--')
    M('a')[M('b'):M('c')] = M('d')
    print('--')
    del M('a')[M('b'):M('c')]
    print('--')
    x[M('b'):M('c')]
    print('--')
    x[M('b'):M('c'):M('e')]
    print('--')
    M('a')[M('b'):M('c'):M('d')]
    print('--')
f()
x = T('x1')
y = x[keep(Clear('1'), x):(1, T('tuple'))]
print('--')
x = T('x2')
y = x[keep(Clear('1'), x):(1, T('tuple')):T('step')]
print('--')
x = T('x3')
x[keep(Clear('1'), x):(1, T('tuple'))] = T('v')
print('--')
x = T('x4')
del x[keep(Clear('1'), x):(1, T('tuple'))]
print('--')
x = T('x5')
x[keep(Clear('1'), x):(1, T('tuple'))] += T('v')
print('--')
x = T('x5')
x[keep(Clear('1'), x), (1, T('tuple'))]
print('--')
