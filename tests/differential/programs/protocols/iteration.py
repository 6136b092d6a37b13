from _attempt import attempt
class Seq:
    def __getitem__(self, i):
        print('get', i, end=' ')
        if i >= 3: raise IndexError(i)
        return i
class NotIter:
    def __iter__(self): return [1]
class NoneIter: __iter__ = None
class NoneIterSeq(Seq): __iter__ = None
class OnlyNext:
    def __next__(self): return 1
class Stop:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('payload')
class GetRaises:
    def __getitem__(self, i): raise KeyError(i)
class StopSeq:
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i
for c in (Seq, OnlyNext, Stop, GetRaises, StopSeq):
    print(c.__name__)
    attempt(lambda: list(c())); attempt(lambda: [x for x in c()]); attempt(lambda: 1 in c()); attempt(lambda: tuple(iter(c()))); attempt(lambda: next(c())); attempt(lambda: dict(c())); attempt(lambda: [*c()]); attempt(lambda: list(map(str, c()))); attempt(lambda: list(zip(c(), c()))); attempt(lambda: list(reversed(c()))); attempt(lambda: ','.join(c()))
it = iter([1, 2]); print(list(it), list(it), next(it, 'done'), iter(it) is it)
l = [1]; it = iter(l); next(it); print(next(it, 'end')); l.append(2); print(next(it, 'still ended'))
l = [1, 2, 3]; it = iter(l); next(it); del l[:]; print(list(it))
d = iter('ab'); print(list(zip(d, d)), list(d))
e = enumerate('abc', 10); print(next(e), list(e), list(e))
z = zip('ab', [1, 2, 3]); print(list(z), next(z, None))
m = map(lambda a, b: a + b, [1, 2], [10, 20, 30]); print(list(m))
f = filter(lambda x: x % 2, range(5)); print(next(f), list(f))
r = reversed([1, 2, 3]); print(next(r), r.__length_hint__(), list(r), list(r))
c = iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4); print(list(c), next(c, 'end'))
def g(): yield 1; return 'value'
x = g(); next(x); attempt(next, x); attempt(next, x); attempt(next, g()); attempt(list, g())
def pulls():
    it = iter(range(5))
    for a in it:
        print(a, next(it, None), end=';')
pulls(); print()
for i in range(3):
    if i == 5: break
else: print('else ran')
for i in []: pass
else: print('empty else', i)
while True:
    try: continue
    finally: print('fin'); break
else: print('never')
print([*range(3)], {*'aab'} == {'a', 'b'}, (*'ab', *[1]), max(iter([1, 3])), sum(iter([1])), sorted(iter('ba')), ''.join(iter('xy')), list(iter(b'ab')), tuple(iter({1: 2})), any(iter([0])), 'b' in iter('abc'))
def inf():
    i = 0
    while True: yield i; i += 1
print([a for a, _ in zip(inf(), 'abc')], 5 in inf())
attempt(iter, 5); attempt(next, []); attempt(lambda: list(iter(int, 0))); attempt(lambda: list(zip(5))); attempt(lambda: list(zip([1], 5))); attempt(lambda: list(enumerate(5))); attempt(lambda: [0 for _ in None]); attempt(lambda: exec('for x in 5: pass')); attempt(lambda: exec('for x in None: pass')); attempt(lambda: exec('for x, y in [1]: pass')); attempt(lambda: exec('for x, y in [(1, 2, 3)]: pass'))
