from _attempt import attempt
def g():
    try:
        x = yield 1
        print('got', x)
        y = yield x
        print('got', y)
    except ValueError as e:
        print('caught', e); yield 'recovered'
    finally: print('closing')
    return 'result'
a = g(); print(next(a), a.send('s'), a.gi_running, a.gi_suspended, a.gi_yieldfrom); attempt(a.send, 't'); attempt(next, a); attempt(a.send, 1); a.close()
b = g(); attempt(b.send, 'early'); next(b); print(b.throw(ValueError('v'))); b.close(); attempt(next, b)
c = g(); next(c); attempt(c.throw, KeyError('k')); d = g(); attempt(d.throw, KeyError('unstarted')); attempt(next, d); e = g(); e.close(); attempt(next, e)
def ignores():
    try: yield 1
    except GeneratorExit: yield 2
i = ignores(); next(i); attempt(i.close)
def returns():
    try: yield 1
    except GeneratorExit: return 'bye'
i = returns(); next(i); print(i.close())
def raises_stop(): yield 1; raise StopIteration('oops')
r = raises_stop(); next(r); attempt(next, r)
def reenter():
    yield 1; next(self_)
self_ = reenter(); next(self_); attempt(next, self_)
def sub():
    r = yield 'sub1'; print('sub got', r)
    try: yield 'sub2'
    except KeyError: print('sub caught'); yield 'sub3'
    return 'sub result'
def main():
    v = yield from sub(); print('v', v)
    w = yield from [10, 20]; print('w', w)
    z = yield from (); yield from 'ab'
m = main(); print(next(m), m.send('hi'), m.throw(KeyError()), next(m), next(m), list(m))
m = main(); next(m); attempt(m.throw, OSError('through'))
n = main(); [next(n) for _ in range(2)]; next(n); attempt(n.send, 'to list iterator')
def bad(): yield from 5
attempt(list, bad()); attempt(lambda: list(x for x in (yield_ for yield_ in 5)))
def lazy(): print('started'); yield
l = lazy(); print('not yet'); next(l); attempt(a.throw, 5); attempt(g().throw, ValueError, 'text'); attempt(g().throw, ValueError('x'), 'y'); attempt(g().throw); attempt(g().send)
def expr(): x = (yield) or 'none'; y = (yield x); return x, y
q = expr(); next(q); print(q.send(0)); attempt(q.send, 'last')
def fin_order():
    for i in range(2):
        try: yield i
        finally: print('f', i)
print(list(fin_order())); print(g.__name__, g().__name__, g().__qualname__, type(g()).__name__, g().gi_code.co_name, iter(a) is a); z = g(); z.__name__ = 'renamed'; print(z.__name__); attempt(setattr, z, '__name__', 5); attempt(setattr, z, 'other', 1)
def deleg():
    try: yield from sub()
    finally: print('deleg fin')
h = deleg(); next(h); h.close()
class It:
    def __iter__(self): return self
    def __next__(self): return 'n'
    def send(self, v): return ('sent', v)
    def throw(self, *a): return ('thrown', a[0].__class__.__name__)
    def close(self): print('It closed')
def viaIt(): yield from It()
k = viaIt(); print(next(k), k.send(5), k.throw(ValueError()), k.send(None)); k.close()
