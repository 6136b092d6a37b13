from _attempt import attempt
import operator
ops = ['+=', '-=', '*=', '/=', '//=', '%=', '**=', '<<=', '>>=', '&=', '|=', '^=', '@=']
class Nothing: pass
for op in ops:
    for left, right in [(7, 2), (7.5, 2), ('ab', 2), ([1], [2]), ([1], 'xy'), ((1,), (2,)), ({1, 2}, {2, 3}), ({'a': 1}, {'b': 2}), ({'a': 1}, [('c', 3)]), (b'a', b'b'), (True, False), (None, 1), (Nothing, 1), ('%d', 5), (frozenset({1}), {1})]:
        space = {'x': left, 'y': right}
        print(op, repr(left), repr(right), end=' ')
        attempt(lambda: (exec(f'x {op} y', space), space['x'])[1])
class I:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(o); return self
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return 'sub'
    def __imul__(self, o): return 'replaced'
    __ior__ = None
    def __or__(self, o): return 'or'
i = j = I()
i += 1; i += 2
print(i is j, i.log)
i -= 1; print(i)
j *= 1; print(j)
k = I()
def ior():
    global k
    k |= 1
attempt(ior)
t = ([1],)
try: t[0] += [2]
except TypeError as e: print(e)
print(t)
l = m = [1, 2]
l += (3,); l *= 2
print(m, l is m)
def iter_add():
    global l
    l += 5
attempt(iter_add)
s = u = {1}
s |= {2}; s &= {2, 3}; s ^= {4}; s -= {2}
print(u, s is u)
def bad_set():
    global s
    s |= [1]
attempt(bad_set)
ba = bytearray(b'ab'); bb = ba
ba += b'c'; ba *= 2
print(bb)
print(operator.iadd([1], [2]), operator.imul(3, 4), operator.ipow(2, 3), operator.iconcat([1], [2]))
attempt(operator.iconcat, 1, 2)
d = {'n': 0}; d['n'] += 1; d['n'] <<= 3
print(d)
class Attr: n = 1
a = Attr(); a.n += 1; Attr.n *= 5
print(a.n, Attr.n, a.__dict__)
def unbound(): 
    q += 1
attempt(unbound)
attempt(lambda: exec('zz += 1', {}))
attempt(lambda: exec('d["zz"] += 1', {'d': {}}))
attempt(lambda: exec('a.zz += 1', {'a': a}))
