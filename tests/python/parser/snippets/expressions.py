a or b and not c or (d and e)
not not a
-~+a ** -b ** c
a < b == c != d is e is not f in g not in h
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
(a + b) * (c - d) - (e)
a if b else c if d else e
(a) if (b) else (c)
lambda: (yield)
lambda x, /, y=1, *z, w=2, **k: lambda: x
(walrus := 1, other := 2)
[y := f(x), y ** 2]
()
(a,)
(a, *b, c)
[]
[*a, b, ]
{*a, b}
{**a, 'b': c, **d, }
{}
((a))
((a)) + b
(a).b.c
(a)(b)
x[a:b, ::, *c, d:e:f]
x[*a]
x[a,]
x[a:=1]
x[:], x[1:], x[:1], x[::2], x[(a)]
[a for b in c if d if e for f, *g in h]
{a: b for c in d}
{a for b in c}
(a for b, in c)
f(a for b in c)
f((a for b in c), d)
f(a, *b, c, **d)
f(a=1, *b, **c, d=2)
f(a := 1, b=(c := 2))
f(a)(b)[c].d
f((a)), f((a, b))
print(*a, sep='', **b)
a.if_, a.match, a.type
... .x
1 .real, 1.0.imag, 1..real
x = a if b else lambda: c
