"""The names of variables and cells of a function, those of its comprehensions included."""


def f(a):
    y = [i for i in a]
    for k in y: pass
def g(a):
    z = {k: v for k, v in a}
    return [lambda: (p, z) for p in a]
def h(a):
    i = 1
    return [i for i in [j for j in a]], {a for a in a}
def k(a):
    return (i for i in a)
def m(*args, q, **kw):
    def n(): return [w for w in args if w is q]
    with q as (r, s): pass
    return n
def o(a):
    if 0: t = 1
    u = 1
    del u
    try: pass
    except Exception as e: pass
    import os.path as pth, sys
    match a:
        case [b, *c]: pass
    (d := 1)
    return [(w := q) for q in a]
def p():
    x = [y for y in [1] if (lambda: y)]
    y = 2
    return lambda: x
for f in f, g, h, k, m, o, p:
    c = f.__code__
    print(f.__name__, c.co_varnames, c.co_nlocals, c.co_cellvars, c.co_freevars)
