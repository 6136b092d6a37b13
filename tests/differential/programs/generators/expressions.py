x = 10
g = (x * i for i in range(3)); x = 2
print(list(g), list(g))
print(sum(i for i in range(5)), max((len(w) for w in ['a', 'bbb']), default=0), dict((i, i * i) for i in range(3)), {i % 3 for i in range(9)}, [(i, j) for i in range(3) for j in range(i) if (i + j) % 2])
def f(): return [lambda: i for i in range(3)]
print([h() for h in f()])
print([[j * i for j in range(2)] for i in range(3)], [y for x in [[1, 2], [3]] for y in x], [a := 1, a + 1], a)
print([last := i for i in range(3)], last, any((hit := n) > 3 for n in [1, 5, 9]), hit)
try: (i for i in 5)
except TypeError as e: print(e)
gen = (1 / i for i in [1, 0, 2])
print(next(gen))
try: next(gen)
except ZeroDivisionError as e: print(e, list(gen))
print(type(gen).__name__, gen.__name__, gen.__qualname__)
def h(n): return (i for i in range(n) if i), {k: v for k, v in zip('ab', range(n))}
print(list(h(3)[0]), h(3)[1])
class A:
    n = 3
    ok = [i for i in range(n)]
    try: bad = [n for i in range(1)]
    except NameError as e: bad = str(e)
print(A.ok, A.bad)
