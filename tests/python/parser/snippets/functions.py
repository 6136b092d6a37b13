def f(): pass
def f(a, b): pass
def f(a, b=1, *c, d, e=2, **f): pass
def f(a, /): pass
def f(a, b=1, /, c=2): pass
def f(*, a): pass
def f(*, a=1, b, **c,): pass
def f(*a,): pass
def f(a: int, *b: str, c: bytes = 1, **d: dict) -> list: pass
def f(*a: *b): pass
def f(a=(yield), b=lambda: c): pass
async def f(a): return
lambda: a
lambda a, b=1, *c, d, e=2, **f: g
lambda a, /, b: c
lambda *, a: b
lambda *a, **b: (a, b)
lambda a=lambda: b: c
