def f(n):
    try:
        print('try', n)
        if n == 1: raise ValueError('v')
        if n == 2: return 'returned'
        if n == 3: raise KeyError('k')
    except ValueError as e:
        print('except', e); return 'from except'
    else:
        print('else'); return 'from else'
    finally:
        print('finally')
for i in range(4):
    try: print(f(i))
    except KeyError as e: print('outer', e)
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print('body', i)
        finally: print('fin', i)
    return 'done'
print(g())
def h():
    try: return 'a'
    finally: return 'b'
print(h())
def k():
    try: raise ValueError
    finally: return 'swallowed'
print(k())
def m():
    while True:
        try: 1 / 0
        finally: break
    return 'm'
print(m())
def v():
    x = 1
    try: return x
    finally: x = 2
print(v())
try:
    try: raise ValueError('a')
    finally: raise TypeError('b')
except TypeError as e: print(repr(e), repr(e.__context__))
