from _attempt import attempt
text = 'abcdefgh'
values = (None, -100, -3, 0, 2, 100)
for step in (None, 1, 2, -1, -3):
    for start in values:
        print(step, start, [text[start:stop:step] for stop in values])
r = range(10, -10, -3)
print(r, list(r), len(r), r[0], r[-1], r[2:5], r[::-1], list(r[::-2]), 7 in r, 8 in r, 7.0 in r, 'a' in r, r.index(4), r.count(4), r.start, r.stop, r.step, r == range(10, -9, -3), hash(r) == hash(range(10, -9, -3)), bool(range(0)), list(reversed(r)))
attempt(lambda: r[100]); attempt(lambda: r.index(5)); attempt(lambda: r['a']); attempt(lambda: r.start.__class__); attempt(lambda: setattr(r, 'start', 1)); attempt(lambda: range(3) + range(3)); attempt(lambda: range(10 ** 30)[10 ** 29]); attempt(lambda: len(range(10 ** 30))); attempt(lambda: range(10 ** 30)[-1]); attempt(lambda: range(1, 10)[::0]); attempt(lambda: range(5)[1:3][0]); attempt(lambda: 10 ** 29 in range(10 ** 30)); attempt(lambda: iter(range(3)).__length_hint__()); attempt(lambda: range(True)); attempt(lambda: type('R', (range,), {}))
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None).indices(3), slice(-1, None, -1).indices(4), s == slice(1, 10, 2), slice(1, 2) != slice(1, 3), hash(slice(1)) == hash(slice(1)))
attempt(lambda: s.indices(-1)); attempt(lambda: s.indices('a')); attempt(lambda: setattr(s, 'start', 1)); attempt(lambda: slice(1, 2, 0).indices(5)); attempt(lambda: slice('a').indices(5)); attempt(lambda: type('S', (slice,), {}))
class Show:
    def __getitem__(self, k): return k
    def __class_getitem__(cls, k): return cls.__name__, k
o = Show()
print(o[1], o[1:2], o[::], o[1:2, 3], o[...], o[()], o[1,], o[*'ab'], o[*[1], 2:3], o[:, ...], o[lambda: 0 if 1 else 2:3].start.__name__, o['a':'b':'c'], Show[1, 2], Show[int])
attempt(lambda: Show.x[1]); attempt(lambda: 5[1]); attempt(lambda: None[0]); attempt(lambda: int[0]); attempt(lambda: list[int][0]); attempt(lambda: object[1]); attempt(lambda: exec('5[0] = 1')); attempt(lambda: exec('del 5 .x')); attempt(lambda: exec('del o[1]', {'o': o})); attempt(lambda: exec('o[1] = 1', {'o': o})); attempt(lambda: exec('x = 5\nx[1] += 1')); attempt(lambda: (lambda: 0)[1]); attempt(lambda: exec('"abc"[0] = "x"')); attempt(lambda: exec('len[0] = 1')); attempt(lambda: {1, 2}[0]); attempt(lambda: iter([])[0])
