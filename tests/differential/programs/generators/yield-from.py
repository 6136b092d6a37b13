def inner(n):
    try:
        got = yield n
        print('inner got', got)
    except ValueError as e: print('inner caught', e); yield 'recovered'
    finally: print('inner done')
    return n * 10
def outer():
    r = yield from inner(1)
    print('r', r)
    r = yield from [1, 2]
    print('r', r)
    r = yield from inner(2)
    return r
o = outer()
print(next(o), o.send('x'), next(o), next(o), o.throw(ValueError('v')))
try: next(o)
except StopIteration as e: print(e.value)
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('from it')
    def send(self, v): return 'sent'
    def close(self): print('closed')
def f(): print('value', (yield from It()))
list(f())
def h(): yield from 5
try: next(h())
except TypeError as e: print(e)
def d(n):
    if n: yield from d(n - 1)
    yield n
print(list(d(5)))
def w():
    x = yield from inner(3)
q = w(); next(q); q.close()
def ret(): return 5; yield
def use(): v = yield from ret(); yield v
print(list(use()))


# What the lookup of `close` raises stops nothing.
class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        raise ZeroDivisionError(name)


def delegate():
    yield from Broken()


import sys
sys.unraisablehook = lambda unraisable: print('unraisable', repr(unraisable.exc_value), type(unraisable.object).__name__)
g = delegate()
next(g)
print(g.close())
g = delegate()
next(g)
try:
    g.throw(ValueError)
except ZeroDivisionError as error:
    print('thrown', error)
