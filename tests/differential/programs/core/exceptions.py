# exceptions and traceback machinery
import sys
def tb_lines(e):
    t = e.__traceback__; r = []
    while t: r.append((t.tb_frame.f_code.co_name, t.tb_lineno)); t = t.tb_next
    return r
def f():
    raise ValueError(1)
def g():
    try:
        f()
    except ValueError as e:
        raise
try: g()
except ValueError as e: print(tb_lines(e))
def h():
    try:
        f()
    except ValueError as e:
        raise e
try: h()
except ValueError as e: print(tb_lines(e))
def k():
    try:
        f()
    except ValueError:
        raise KeyError(2)
try: k()
except KeyError as e: print(tb_lines(e), repr(e.__context__), e.__suppress_context__)
def fin():
    try:
        return 1
    finally:
        print('fin')
print(fin())
def fin2():
    for i in [1,2,3]:
        try:
            if i == 2: break
            continue
        finally:
            print('f', i)
    return i
print(fin2())
def fin3():
    try:
        raise ValueError
    finally:
        return 3
print(fin3())
print(sys.exc_info())
def rec(n): return rec(n+1)
try: rec(0)
except RecursionError as e: print(e)
try:
    try: 1/0
    finally: print(sys.exc_info()[0])
except ZeroDivisionError: pass
class CM:
    def __init__(s, n, sup=False): s.n=n; s.sup=sup
    def __enter__(s): print('enter', s.n); return s
    def __exit__(s, t, v, tb): print('exit', s.n, t); return s.sup
with CM(1), CM(2, True) as c:
    raise KeyError
def w():
    with CM(3): return 'ret'
print(w())
try:
    with CM(4): raise ValueError('q')
except ValueError as e: print(e)
# except*
try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)])
except* ValueError as e:
    print('ve', e.exceptions)
except* (TypeError, KeyError) as e:
    print('te', e.exceptions)
def gg():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('closed'); raise
    finally:
        print('gfin')
x = gg(); next(x); x.close()
def gt():
    while True:
        try:
            v = yield
            print('v', v)
        except ValueError as e:
            print('thrown', e)
x = gt(); next(x); x.send(1); x.throw(ValueError('t')); x.send(2)
def si():
    raise StopIteration
    yield
try: next(si())
except RuntimeError as e: print(e, repr(e.__cause__))
async def agen():
    for i in [1,2,3]:
        yield i
class ACM:
    async def __aenter__(s): print('aenter'); return 1
    async def __aexit__(s, *a): print('aexit', a[0])
async def main():
    r = [i async for i in agen()]
    async for i in agen():
        if i == 2: break
    async with ACM() as z:
        print(z)
    return r, {i: i async for i in agen() if i > 1}
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
print(run(main()))
try:
    raise KeyError('a')
except KeyError:
    try:
        raise ValueError('b')
    except ValueError as e:
        print(repr(e.__context__))
try:
    x = unknown_name
except NameError as e: print(e, e.name)
def ul():
    print(zz); zz = 1
try: ul()
except UnboundLocalError as e: print(e)
def uf():
    def i(): return q
    i(); q = 1
try: uf()
except NameError as e: print(e)
for src in ['return 1', 'x = (1', 'def f(a, a): pass', 'break', 'nonlocal x', 'def f():\n  x=1\n  global x', 'await x', '[(yield 1) for i in x]', 'class A:\n  return', 'from __future__ import nope', 'x=1\nfrom __future__ import division', 'try: pass\nexcept: pass\nexcept ValueError: pass','*a','f(a=1,a=2)','import a.b as __debug__', 'async def f():\n  yield from x','match x:\n  case y: pass\n  case 1: pass', 'match x:\n  case [a,a]: pass', 'match x:\n case (a|1): pass', 'lambda: (yield)', '[x:=1 for x in y]','def f():\n  async with x: pass', '(a for a in await b)', 'continue', 'while 1:\n  def f():\n    break']:
    try: compile(src, 'f.py', 'exec'); print('ok', src)
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
