from _attempt import attempt
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): print('len', end=' '); return self.n
class Bool(Len):
    def __bool__(self): print('bool', end=' '); return self.n != 0
for value in [0, 1, -1, 0.0, float('nan'), 0j, '', ' ', [], [0], (), ((),), {}, {0: 0}, set(), frozenset(), b'', bytearray(), range(0), range(1), None, ..., object, len, Len(0), Len(2), Bool(0), Bool(1), memoryview(b''), memoryview(b'a'), iter([]), (x for x in ()), slice(0), type, NotImplementedError()]:
    print(type(value).__name__, bool(value), not value, 'yes' if value else 'no', end='; ')
    while value:
        print('loop', end=' '); break
    else: print('else', end=' ')
    print()
print(0 or 'a' and [] or (), 1 and 2 and 3, not not 'x', (1 or 1 / 0), (0 and 1 / 0), [] or {} or None)
class Fails:
    def __bool__(self): raise KeyError('truth')
for f in (lambda: bool(Fails()), lambda: not Fails(), lambda: 1 if Fails() else 2, lambda: Fails() and 1, lambda: [x for x in [1] if Fails()], lambda: any([Fails()]), lambda: all([Fails()]), lambda: list(filter(None, [Fails()])), lambda: 1 < 2 and Fails() or 3, lambda: [1, 2] if not (Fails()) else []):
    attempt(f)
def asserting(v, m):
    assert v, m
    return 'ok'
attempt(asserting, [1], 'm'); attempt(asserting, [], ('a', 'b')); attempt(asserting, Fails(), 'm'); attempt(asserting, 0, None)
def bare(): assert None
attempt(bare)
print(True is not False, True == 1, True + 1, isinstance(True, int), type(True & 1), type(True & True), ~True if False else -2, [10, 20][True], 'ab'[False], True.real, repr(True), str(False), f'{True:d}', f'{True}', f'{True:5}|', int(True))
attempt(lambda: True.x); attempt(lambda: type('B', (bool,), {}))
