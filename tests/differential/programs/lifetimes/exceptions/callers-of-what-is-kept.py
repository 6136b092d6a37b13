# lifetime: counted
from _mortal import Mortal as M
import sys
kept = []
def f():
    local = M('f')
    try: raise ValueError
    except ValueError as e: kept.append(e)
def g():
    local = M('g')
    f()
def h():
    local = M('h')
    g()
h()
print('after h')
kept.clear()
print('cleared')
def inner():
    x = M('inner')
    return sys._getframe(1)
def outer():
    y = M('outer')
    kept.append(inner())
outer()
print('outer left', kept[0].f_code.co_name, kept[0].f_back.f_code.co_name)
kept.clear()
def gen():
    y = M('gen local')
    try:
        yield 1
        raise KeyError
    except KeyError as e:
        kept.append(e)
    yield 2
def user():
    z = M('user')
    for i in gen(): pass
user()
print('user left')
kept.clear()
def a():
    x = M('a')
    1/0
def b():
    x = M('b')
    a()
def c():
    x = M('c')
    try: b()
    except ZeroDivisionError as e:
        kept.append(e.__traceback__.tb_next.tb_next)
c()
print('c left')
f = kept[0].tb_frame
print(f.f_code.co_name, f.f_back.f_code.co_name, f.f_back.f_back.f_code.co_name, f.f_back.f_back.f_back.f_code.co_name, f.f_back.f_back.f_back.f_back)
del f
kept.clear()
print('end')
def m():
    x = M('m')
    class C:
        y = M('class body')
        try: 1/0
        except ZeroDivisionError as e: kept.append(e)
    del C
m()
import gc; gc.collect()
print('class left')
kept.clear()
gc.collect()
print('end')
