import sys
def fib(n):
    return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(20))
class A:
    x: int = 3
    def __init__(self, a, b=2, *args, k=1, **kw):
        self.a = a; self.b = b; self.args = args; self.k = k; self.kw = kw
    def m(self, y): return self.a + y
    @property
    def p(self): return self.b * 2
    @staticmethod
    def s(q): return q
    @classmethod
    def c(cls): return cls.__name__
class B(A):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
    def m(self, y): return super().m(y) * 10
b = B(1, 2, 3, k=5, z=7)
print(b.m(4), b.p, B.s(9), b.c(), b.args, b.kw, b.k)
def gen(n):
    for i in range(n):
        r = yield i
        if r: print('got', r)
    return 'done'
def outer():
    x = yield from gen(3)
    print('ret', x)
print(list(outer()))
g = gen(5); next(g); print(g.send('hello'))
try:
    1/0
except ZeroDivisionError as e:
    print('caught', e)
else:
    print('no')
finally:
    print('fin')
try:
    raise ValueError('x') from KeyError('k')
except (TypeError, ValueError) as e:
    print(repr(e), repr(e.__cause__))
def clos():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
f = clos(); f(); print(f())
print([x*y for x in range(3) for y in range(3) if x != y], {k: v for k, v in zip('abc', range(3))}, {i for i in [1,1,2]})
print(list((i for i in range(3))), (lambda a, b=3: a+b)(1))
a, *b, c = range(5); print(a, b, c)
x = y = 1; x += 2; print(x, y)
with type('C', (), {'__enter__': lambda s: 5, '__exit__': lambda s, *a: True})() as v:
    print(v); raise KeyError
for i in range(3):
    if i == 1: continue
    print(i)
else: print('else')
while True:
    break
print(f'{x!r:>5} {y:03d} {"a"+"b"} {x=}')
match [1, 2, {'a': 3}]:
    case [1, y, {'a': z, **rest}] if z == 3: print('m', y, z, rest)
    case _: print('none')
def kw(a, /, b, *, c=3): return a, b, c
print(kw(1, b=2), kw(1, 2, c=4))
print((y := 5) + y, 1 < 2 < 3, 1 if x else 2, not x, x and y, x or y)
del x
try: x
except NameError as e: print(e)
assert y == 5, 'msg'


d = {'a': 1, **{'b': 2}}; print(d)
print(*[1,2], *(3,4), sep='-')
lst = [3,1,2]; lst[0] = 9; lst[1:2] = [7,8]; print(lst, lst[::-1])
global_var = 5
def setg():
    global global_var
    global_var = 6
setg(); print(global_var)
print([[(i,j) for i in range(2)] for j in range(2)])
def deco(f):
    def w(*a, **k):
        print('call', f.__name__)
        return f(*a, **k)
    return w
@deco
def add(a, b): return a + b
print(add(1, 2))
async def co(): return 5
async def main():
    return await co()
c = main()
try: c.send(None)
except StopIteration as e: print('co', e.value)
print(B.__mro__, B.__qualname__, A.__annotations__)
exec("zz = 3; print(zz)")
print(eval("1+2"))
def loc(a):
    b = 2
    return locals()
print(loc(1))
