def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter(); inc(); inc(5); print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, counter.__code__.co_cellvars)
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
def f():
    for i in range(3): pass
    def g(): return i
    i = 'later'
    return g()
print(f())
def u():
    def g(): return x
    try: g()
    except NameError as e: print(e)
    x = 1
    return g()
print(u())
def v():
    print(y)
    y = 1
try: v()
except UnboundLocalError as e: print(e)
def w():
    x = 1
    del x
    try: x
    except UnboundLocalError as e: print(e)
    def g(): return x
    try: g()
    except NameError as e: print(e)
w()
def deep():
    a = 1
    def m():
        def k():
            nonlocal a; a += 1; return a
        return k
    return m()(), a
print(deep())
x = 'g'
def glob():
    global x, made
    x = 'changed'; made = 1
glob(); print(x, made)
def shadow(len): return len
print(shadow(3), len('ab'))
try: undefined_name
except NameError as e: print(e, e.name)
del made
try: made
except NameError as e: print(e)
