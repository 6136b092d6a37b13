# lifetime: counted
"""A frame, also a suspended or a kept one, keeps the function that it runs: its defaults and attributes."""
from _mortal import Mortal as M
def f(a=M('default')):
    global f
    del f
    print('in f')
    a = None
    print('a gone')
f()
print('-- function attribute')
def g():
    global g
    g = None
    print('in g')
g.attr = M('attribute')
g()
print('-- generator')
def gen(a=M('default of gen')):
    del a
    yield 1
    yield 2
it = gen()
del gen
print('gen deleted')
next(it)
print('begun')
del it
print('-- coroutine')
async def co(a=M('default of co')):
    pass
c = co()
del co
print('co deleted')
c.close()
print('closed')
del c
print('-- closure')
def outer():
    m = M('cell')
    def inner():
        nonlocal inner
        m
        inner = None
        print('inner forgotten')
    inner()
    print('end of outer')
outer()
print('-- kept exception')
kept = []
def h(a=M('default of h')):
    del a
    try:
        1/0
    except ZeroDivisionError as e:
        kept.append(e)
h()
del h
print('h deleted')
kept.clear()
print('-- exception on its way')
def k(a=M('default of k')):
    del a
    global k
    del k
    1/0
try:
    k()
except ZeroDivisionError as e:
    print('caught')
print('-- lambda')
print((lambda a=M('default of lambda'): a.name)())
print('-- recursion')
def r(n, a=M('default of r')):
    global r
    if n == 0:
        del r, a
        print('r deleted')
    else:
        r(n - 1)
        print('back', n)
r(2)
print('-- recursion that deletes itself')
def deep(n, *, a=M('default of deep')):
    global deep
    f = deep
    del a
    if n == 0:
        del deep, f
        print('deep deleted')
        return
    del f
    deep(n - 1)
    print('back', n)
deep(2)
print('-- kept by a traceback')
def t(a=M('default of t')):
    del a
    1/0
def u():
    try:
        t()
    except ZeroDivisionError as e:
        return e
e = u()
del t, u
print('t deleted')
del e
print('-- a generator that runs')
def own(a=M('default of own')):
    global own
    del own, a
    print('own deleted')
    yield
    print('resumed')
for _ in own():
    print('body')
print('end')
