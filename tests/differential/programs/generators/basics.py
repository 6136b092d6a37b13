def g():
    x = yield 1
    print('got', x)
    try: y = yield 2
    except ValueError as e: print('caught', e); y = 'exc'
    print('y', y)
    return 'result'
i = g()
print(next(i), i.send('a'), i.gi_frame is not None, i.gi_running)
try: i.throw(ValueError('v'))
except StopIteration as e: print('stop', e.value)
print(next(i, 'end'), i.gi_frame)
j = g()
try: j.send(1)
except TypeError as e: print(e)
next(j); j.close(); print(list(j))
def c():
    try: yield 1
    except GeneratorExit: print('exit'); raise
    finally: print('fin')
k = c(); next(k); k.close(); k.close()
def bad():
    try: yield 1
    except GeneratorExit: yield 2
b = bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def r():
    yield next(it)
it = r()
try: next(it)
except ValueError as e: print(e)
def s():
    yield 1
    raise StopIteration('x')
try: list(s())
except RuntimeError as e: print(e, repr(e.__cause__))
print(g.__name__, type(g()).__name__, g().__name__, g().__qualname__)
fresh = g()
try: fresh.throw(KeyError('early'))
except KeyError as e: print(repr(e), list(fresh))
