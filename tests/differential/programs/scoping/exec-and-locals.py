def f(a, b=2):
    c = 3
    d = locals()
    d['c'] = 99
    e = 4
    return c, sorted(d), sorted(locals())
print(f(1))
ns = {}
exec('x = 1\ndef g(): return x + y', ns); ns['y'] = 5; print(ns['g'](), sorted(k for k in ns if k[0] != '_'))
l = {}; exec('z = q + 1', {'q': 1}, l); print(l)
print(eval('a + b', {'a': 1}, {'b': 2}), eval(compile('1 + 1', 's', 'eval')), eval('[i for i in range(n)]', {'n': 3}))
def h():
    x = 'local'
    exec('x = "exec"'); print(x)
    return eval('x'), eval('(lambda: x)()', {'x': 'globals'})
print(h())
class M(dict):
    def __missing__(self, k): return k.upper()
print(eval('foo + bar', {}, M()))
m = M(); exec('a = b\ndel a', {}, m); print(m)
for bad in (lambda: exec(1), lambda: eval('x = 1'), lambda: exec('x', 1), lambda: eval('1', {}, 1), lambda: compile('1', 'f', 'bad'), lambda: exec('nope', {})):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
code = compile('v = 1; print(v)', '<gen>', 'exec'); exec(code); print(code.co_filename, code.co_name)
print(sorted(globals().keys() - {'__builtins__', '__annotations__'})[:3], 'f' in globals(), vars() is globals())
exec('print(__name__)', {'__name__': 'custom'}); exec('global gx; gx = 1', globals(), {}); print(gx)
