from _attempt import attempt
def a():
    try: return 'try'
    finally: print('fin a')
def b():
    try: return 'try'
    finally: return 'finally'
def c():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print('body', i)
        finally: print('fin', i)
    else: print('else')
    return i
def d():
    try: 1 / 0
    except ZeroDivisionError: return 'except'
    else: return 'else'
    finally: print('fin d')
def e():
    try:
        try: raise ValueError('inner')
        finally: raise KeyError('from finally')
    except KeyError as k: return repr(k.__context__)
def f():
    while True:
        try: 1 / 0
        except ZeroDivisionError: break
        finally: print('fin f')
    return 'f'
def g():
    x = 1
    try: return x
    finally: x = 2
def h():
    try: raise ValueError('swallowed')
    finally: return 'h'
def i():
    for k in range(2):
        try: raise ValueError(k)
        except ValueError as e: print('caught', e); continue
        finally: print('cleanup', k)
    return 'i'
def j():
    try:
        try: return 'inner'
        finally: print('1')
    finally: print('2')
def k():
    try: pass
    except: pass
    else: raise OSError('in else')
    finally: print('fin k')
def l():
    try: raise OSError('x')
    except ValueError: pass
    finally: print('fin l')
def m():
    def gen():
        try: yield 1; yield 2
        finally: print('gen fin')
    for v in gen():
        if v == 1: return v
def n():
    try: undefined
    except (KeyError, NameError) as e: return str(e)
def o():
    try: raise ValueError
    except 5: pass
def p():
    try: raise ValueError
    except (OSError, 'x'): pass
def q():
    for i in range(2):
        try: pass
        finally:
            if i == 0: continue
            print('last'); break
    return i
def r():
    raise
def s():
    try: 1 / 0
    except ZeroDivisionError:
        try: raise
        except ZeroDivisionError as e: return 'again ' + str(e)
def t():
    raise 5
def u():
    raise ValueError('a') from 5
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, n, o, p, q, r, s, t, u): print(fn.__name__, end=': '); attempt(fn)
