class Up:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1; return self.i
u = Up(3); print(list(u), list(u), 2 in Up(5), max(Up(4)), [*Up(2)], dict(zip(Up(2), 'ab')), sum(Up(3)), tuple(Up(1)), ','.join(map(str, Up(3))))
a, b, c = Up(3); print(a, b, c)
class G:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * i
print(list(G()), 4 in G(), [*G()], iter(G()).__class__.__name__)
class BadNext:
    def __iter__(self): return self
class BadIter:
    def __iter__(self): return 1
for o in (BadNext(), BadIter(), 5, None):
    try: iter(o)
    except TypeError as e: print(e)
for t in ([1, 2], (1, 2), 'ab', {1: 2}, {1}, range(2), b'ab', bytearray(b'a'), {}.items(), enumerate([]), zip(), map(str, []), reversed([])):
    print(type(iter(t)).__name__, end=' ')
print()
i = iter([1, 2, 3]); next(i); print(i.__length_hint__(), i.__reduce__()[1:], list(i), next(i, 'x'))
r = range(0, 10, 3); print(list(r), r[1], r[-1], r[1:], len(r), 9 in r, r.index(6), r.count(3), r == range(0, 12, 3), r.start, r.stop, r.step, list(r[::-1]), range(5, 0, -2)[1])
try: r.index(5)
except ValueError as e: print(e)
try: r[10]
except IndexError as e: print(e)
class Stop:
    def __iter__(self): return self
    def __next__(self): raise ValueError('in next')
try: list(Stop())
except ValueError as e: print(e)
