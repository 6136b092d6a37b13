"""Docstring."""
a; b; c
x = 1;
pass; break_ = 1
a = b = c
a, = b
a, *b = c
[a, *b] = (c, d) = e
(a) = (b)
(a, (b, [c])) = d
a[b].c = d
a.b, c[d] = e
x = *a, b
x = yield
x = y = yield z
x = yield from y
yield x, *y
await x
a += 1; a -= 1; a *= 1; a /= 1; a //= 1; a %= 1; a @= 1
a &= 1; a |= 1; a ^= 1; a <<= 1; a >>= 1; a **= 1
(a) += b
a.b += yield
a[b] += c, d
a: int
a: int = 1
(a): int = 2
a.b: int
a[b]: int = yield
(a.b): int
del a
del a, b.c, d[e],
del (a, b), [c, [d]], (), []
del (a)
return
return a, *b
raise
raise a
raise a from b
assert a
assert a, b
global a, b
nonlocal c
\
x
if a: b; c
else: d
x = \
    1 + \
    2
