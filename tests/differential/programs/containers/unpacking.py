from _attempt import attempt
def u2(v): a, b = v; return a, b
def u1(v): (a,) = v; return a
def u0(v): [] = v; return 'empty'
def star(v): a, *b, c = v; return a, b, c
def lead(v): *a, b = v; return a, b
def nest(v): a, (b, [c, *d]), e = v; return a, b, c, d, e
class It:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n): print('next', i, end=' '); yield i
class BadIter:
    def __iter__(self): return 5
class GetItem:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i * 10
class Raises:
    def __iter__(self): yield 1; raise OSError('mid')
for v in ([1, 2], 'ab', (1,), [], [1, 2, 3], 5, None, {1: 2, 3: 4}, It(2), It(1), It(3), It(4), BadIter(), GetItem(), Raises(), iter([1, 2]), range(2), range(5), b'ab', {7: 1}):
    print(type(v).__name__, end=': ')
    attempt(u2, v)
for f in (u1, u0, star, lead, nest):
    for v in ([1], [], [1, 2], [1, 2, 3, 4], [1, (2, [3]), 4], [1, (2, [3, 4, 5]), 6], [1, (2,), 3], [1, 2, 3], 'abc', 5, It(3), Raises()):
        print(f.__name__, v if isinstance(v, (list, str, int)) else type(v).__name__, end=': ')
        attempt(f, v)
a = b = [1]; a, b = b, a; print(a is b)
i = 0; l = [0, 0]
i, l[i] = 1, 'x'; print(i, l)
x, y, *z = *'ab', *[1, 2]; print(x, y, z)
(p, q), *r = [(1, 2), 3]; print(p, q, r)
[m, n] = {'k1': 0, 'k2': 0}; print(m, n)
for first, *rest in [(1, 2, 3), 'ab', [9]]: print(first, rest)
for (i, j), k in {(1, 2): 3}.items(): print(i, j, k)
class O: pass
o = O(); o.a, o.b = 1, 2; print(o.a, o.b)
d = {}; d['x'], *d['y'] = 'abc'; print(d)
(only,) = [5]; [only2] = 'z'; print(only, only2)
c = (1, 2, *(3, 4), *[], *'5'); print(c)
t = 1,; print(t, type((1)), (*[1],))
def ret(): return 1, *[2, 3]
def yld(): yield 1, *[2]
print(ret(), *yld())
print(*[1], *(2, 3), sep='|'); print(*{'a': 1}, **{'sep': '-'})
for src in ['*a = 1', '*a, *b = 1', 'a, b += 1', '(a, b): int = 1', '*a', 'x = *a', 'f() = 1', '1 = x', '[a, 1] = x', 'a + b = 1', 'None = 1', '(x for x in y) = 1', 'del f()', 'del *a', 'del (a, 1)', 'for 1 in x: pass', 'for f() in x: pass', 'with a as 1: pass', '{a} = 1', '"a" = 1', 'a if b else c = 1', 'lambda: 0 = 1', 'x = y = 1 = z', '(a := 1) = 2', '__debug__ = 1', 'a.__debug__ = 1', 'return *a', 'f(**a, *b)', 'f(a=1, 2)', 'f(x for x in y, 1)', 'f(a.b=1)', 'f(1=2)', 'f(True=1)', 'f(a=1, a=2)', 'print(*)', 'x = (yield) = 1']:
    print(src, end=' ')
    attempt(compile, src, 's', 'exec')
