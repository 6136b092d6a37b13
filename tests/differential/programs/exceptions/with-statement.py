class CM:
    def __init__(self, n, swallow=False, fail=''): self.n, self.swallow, self.fail = n, swallow, fail
    def __enter__(self):
        print('enter', self.n)
        if self.fail == 'enter': raise RuntimeError('enter ' + self.n)
        return self.n
    def __exit__(self, t, v, tb):
        print('exit', self.n, t and t.__name__, v, tb is not None)
        if self.fail == 'exit': raise RuntimeError('exit ' + self.n)
        return self.swallow
with CM('a') as x, CM('b') as y: print(x, y)
with CM('s', True): raise ValueError('gone')
try:
    with CM('o'), CM('i', fail='exit'): raise ValueError('first')
except RuntimeError as e: print(e, repr(e.__context__))
try:
    with CM('o', True), CM('i', fail='enter'): print('never')
    print('swallowed')
except RuntimeError as e: print(e)
def f():
    for i in range(2):
        with CM(str(i)):
            if i == 0: continue
            return 'ret'
print(f())
for bad in (1, type('X', (), {'__enter__': 1})(), type('Y', (), {'__exit__': 1})()):
    try:
        with bad: pass
    except TypeError as e: print(e)
with (CM('p') as p, CM('q'),): print(p)
class T: pass
t = T()
with CM('attr') as t.x: print(t.x)
with CM('ab') as (u, v): print(u, v)
