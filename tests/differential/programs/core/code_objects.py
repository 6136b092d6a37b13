import sys
def f(a, b=2):
    return a + b + g
g = 10
FT = type(f)
h = FT(f.__code__, {'g': 100})
try: print(h(1, 2))
except Exception as e: print(type(e), e)
def mk():
    x = 5
    def inner(): return x
    return inner
i = mk()
try:
    j = FT(i.__code__, globals(), 'jj', None, i.__closure__); print(j())
except Exception as e: print(type(e), e)
def k(): return 'k'
def l(): return 'l'
k.__code__ = l.__code__
print(k())
print(sys._getframe().f_lineno, sys._getframe().f_code.co_name)
def fr(): return sys._getframe(1).f_code.co_name
def caller(): return fr()
print(caller())
def dd():
    v = 3
    exec('print(v)')
    return eval('v + 1')
print(dd())
print([*range(3)], {**{'a': 1}}, (lambda *a, **k: (a, k))(1, *[2], x=3, **{'y': 4}))
def many(a, b, c, d, e): return (a, b, c, d, e)
print(many(1, 2, 3, 4, 5), many(*range(5)), many(1, 2, e=5, d=4, c=3))
x = 'é'; ñ = 3; print(ñ, f'{ñ!r}')
print("lone \ud800".encode('utf-8', 'surrogatepass'))
def big():
    return {i: {j: [k for k in range(j)] for j in range(i)} for i in range(3)}
print(big())
print(eval('+'.join(['1'] * 2000)))
s = '[' * 90 + ']' * 90; print(len(str(eval(s))))
src = 'if x == 0: y = 0\n' + ''.join(f'elif x == {i}: y = {i}\n' for i in range(1, 1500)); x = 1400; exec(src); print(y)
