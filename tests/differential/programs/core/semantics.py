# assorted semantics
def f(*, a, b=2, **k): pass
try: f()
except TypeError as e: print(e)
try: f(1)
except TypeError as e: print(e)
try: (lambda x: 0)()
except TypeError as e: print(e)
try: print(*5)
except TypeError as e: print(e)
try: print(**5)
except TypeError as e: print(e)
try: dict(**{'a':1}, **{'a':2})
except TypeError as e: print(e)
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, b, *c = [1]
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw): print('prep', name, kw); return {'pre': 1}
    def __new__(m, name, bases, ns, **kw): print('new', sorted(k for k in ns if not k.startswith('__'))); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw): print('init', kw); super().__init__(name, bases, ns)
    def __call__(cls, *a): print('call', a); return super().__call__(*a)
class M(metaclass=Meta, opt=3):
    y = 2
    def __init__(self, q): self.q = q
print(M(4).q)
class Desc:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.n = name
    def __get__(self, o, t=None): return self if o is None else ('get', self.n)
    def __set__(self, o, v): print('set', v)
class D:
    d = Desc()
    __slots__ = ('s',)
d = D(); print(d.d); d.d = 5; d.s = 3; print(d.s)
try: d.zz = 1
except AttributeError as e: print(e)
class GA:
    def __getattr__(self, n): 
        if n.startswith('x'): return n
        raise AttributeError(n)
print(GA().xyz)
try: GA().abc
except AttributeError as e: print(e)
class Priv:
    __a = 1
    def get(self): return self.__a
    def __m(self): return 'm'
    def call(self): return self.__m()
print(Priv().get(), Priv().call(), [n for n in dir(Priv) if 'Priv' in n])
def outer():
    x = 1
    class C:
        x = 2
        def m(self): return x
        y = [x for _ in range(2)]
    return C().m(), C.y
print(outer())
def nl():
    a = 1
    def g():
        nonlocal a
        a += 1
        def h():
            nonlocal a
            a *= 10
        h()
    g()
    return a
print(nl())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
def comp_scope():
    x = 5
    r = [x for x in range(3)]
    return x, r, [lambda: x for x in range(2)][0]()
print(comp_scope())
def walrus():
    r = [y := i * 2 for i in range(3)]
    return y, r
print(walrus())
print([i for i in range(10) if i % 2 if i > 3])
x = 10
def default(a=x, *, b=[]): b.append(a); return b
default(); print(default(3))
print(default.__defaults__, default.__kwdefaults__)
def ann(a: int, b: 'str' = 3, *c: float, d: list, **e: dict) -> None: pass
print(ann.__annotations__)
import sys
print(__name__)
class It:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 3: raise StopIteration
        return s.n
print(list(It()), [*It()], sum(It()))
for a, (b, *c) in [(1, (2, 3, 4))]: print(a, b, c)
try:
    for i in 5: pass
except TypeError as e: print(e)
d = {}
d['a'], d['b'] = 1, 2
print(d)
i = 0
lst = [0, 0, 0]
i, lst[i] = 1, 5
print(i, lst)
def ev(n): print('ev', n); return n
print(ev(1) + ev(2) * ev(3), [ev(4), ev(5)], {ev(6): ev(7)}, ev(8) if ev(9) else ev(10))
lst[ev(0)] = ev(1)
def loop():
    for i in range(5):
        for j in range(5):
            if j == 2: break
        else:
            print('never')
        if i == 3: break
    else: print('no')
    return i, j
print(loop())
n = 0
while n < 3:
    n += 1
    if n == 5: break
else: print('while else')
print("%s %d" % ("a", 3), f"{3.14159:.2f} {'x':>{5}} {{}} {1+1=}")
print(f"{'nested ' + f'{1+1}'}")
s = slice(1, 2); print([1,2,3][s], "abc"[-1], (1,2,3)[::2])
print(1 if [] else 2, not [], [] or 'x', 0 and 1)
def g():
    try:
        yield 1
    finally:
        print('cleanup')
for v in g(): pass
def gexc():
    try: yield
    except ValueError: yield 'caught'
x = gexc(); next(x); print(x.throw(ValueError))
def sub():
    r = yield 1
    print('sub got', r)
    return 'subret'
def main():
    v = yield from sub()
    print('v', v)
    yield v
x = main(); next(x); print(x.send('hi'))
print(type(x), x.gi_running, x.__name__)
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *a): return False
with Ctx() as a, Ctx() as b: print(a is b)
with (Ctx() as a, Ctx()): pass
def m(x):
    match x:
        case 0: return 'zero'
        case -1 | 1: return 'unit'
        case int(n) if n > 100: return f'big {n}'
        case str() as s: return f'str {s}'
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [x, *rest]: return f'first {x} rest {rest}'
        case {'k': v}: return f'k={v}'
        case None: return 'none'
        case _: return 'other'
for v in [0, 1, -1, 500, 'hi', [], [1], (1,2,3), {'k': 2, 'j': 1}, None, 3.5]: print(m(v))
class P:
    __match_args__ = ('x', 'y')
    def __init__(s, x, y): s.x = x; s.y = y
match P(1, 2):
    case P(0, y): print('no')
    case P(x=1, y=yy): print('yes', yy)
assert (lambda: 1)() == 1
try:
    assert False, ('a', 1)
except AssertionError as e: print(e.args)
print(eval('x+1', {'x': 2}), eval('a', {}, {'a': 7}))
ns = {}; exec('def q(): return z\nz=3\nprint(q())', ns); print(ns['z'])
loc = {}; exec('a = 1\nclass B: pass\nb = [a for _ in (1,)]', {}, loc); print(sorted(loc), loc['b'])
def vis(a, *args, b=1, **kw):
    c = a
    return sorted(locals())
print(vis(1))
del d['a']; print(d)
def tail(n, acc=0):
    return acc if n == 0 else tail(n-1, acc+n)
print(tail(900))
print(f.__qualname__, outer.__qualname__, (lambda: 0).__qualname__)
class Outer:
    class Inner:
        def m(self): return lambda: 0
print(Outer.Inner.m.__qualname__, Outer.Inner().m().__qualname__)
print(Outer.__firstlineno__, M.__static_attributes__)
global_x = 1
def gf():
    global global_x, new_g
    global_x += 1; new_g = 5
gf(); print(global_x, new_g)
