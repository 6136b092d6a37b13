from _attempt import attempt
def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return up, get
up, get = counter()
up(); up(5)
print(get(), up.__closure__[0].cell_contents, up.__code__.co_freevars, counter.__code__.co_cellvars)
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
def late():
    def inner(): return value
    attempt(inner)
    value = 1
    attempt(inner)
    del value
    attempt(inner)
    value = 2
    return inner
print(late()())
def unbound():
    print(local)
    local = 1
attempt(unbound)
def deleted():
    x = 1
    del x
    return x
attempt(deleted)
def conditional(flag):
    if flag: y = 1
    return y
attempt(conditional, True); attempt(conditional, False)
x = 'global'
def scopes():
    x = 'outer'
    class C:
        x = 'class'
        def m(self): return x
        seen = x
        values = [x for _ in range(1)]
    def g():
        global x
        return x
    return C().m(), C.seen, C.values, g()
print(scopes())
def makes_global():
    global made
    made = 5
makes_global(); print(made)
def deep():
    a = 1
    def b():
        c = 2
        def d():
            nonlocal a, c
            a, c = c, a
            return lambda: (a, c)
        return d()
    return b()()
print(deep())
def cell_write():
    v = 1
    def f(): return v
    f.__closure__[0].cell_contents = 99
    return f(), v
print(cell_write())
def recursive(n): return 1 if n == 0 else n * recursive(n - 1)
alias, recursive = recursive, lambda n: 100
print(alias(3))
def default_once(a, seen=[]):
    seen.append(a)
    return seen
default_once(1); print(default_once(2), default_once.__defaults__)
def gen_closure():
    k = 10
    g = (k * i for i in range(3))
    k = 100
    return list(g)
print(gen_closure())
class Body:
    y = 1
    def f(self): return y
attempt(Body().f)
try: raise ValueError('bound')
except ValueError as err: keep = err
attempt(lambda: err)
print(keep)
for source in ['nonlocal x', 'def f():\n nonlocal q', 'def f():\n x = 1\n global x', 'def f(a):\n global a', 'def f():\n print(x)\n nonlocal x', 'def f(a, a): pass', 'def f():\n import * from a', 'class C:\n nonlocal z', 'x: int = 1\nglobal x', 'def f():\n  global x\n  x: int = 1', '[x := 1 for x in y]', '[(yield) for x in y]', 'def f():\n [a for b in c for b in d if (b := 1)]', 'class C: [x := 1 for y in z]']:
    attempt(compile, source, 's', 'exec')
