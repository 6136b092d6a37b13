"""The iterators of itertools and the builtins, asked on after an error of their source or after their end."""
from itertools import (
    accumulate, batched, chain, compress, cycle, groupby, islice, pairwise, starmap, takewhile, tee, zip_longest,
)
class S:
    def __init__(s, *items): s.items = iter(items)
    def __iter__(s): return s
    def __next__(s):
        print('next', end=' ')
        x = next(s.items)
        if x == 'bad': raise ValueError
        return x
for make in (
    lambda: zip_longest(S(1,2), S(1,'bad',3)),
    lambda: zip(S(1,2), S(1,'bad',3)),
    lambda: batched(S(1,2,3), 2),
    lambda: batched(S(1,'bad',3,4), 2),
    lambda: batched(S(1,2,3), 2, strict=True),
    lambda: pairwise(S(1,2)),
    lambda: pairwise(S(1,'bad',3,4)),
    lambda: islice(S(1,2,3),2),
    lambda: chain(S(1,'bad',2),S(3)),
    lambda: takewhile(bool, S(1,0,2)),
    lambda: accumulate(S(1,'bad',2)),
    lambda: compress(S(1,2), S(1)),
    lambda: cycle(S(1,'bad',2)),
    lambda: groupby(S(1,1,'bad',2)),
    lambda: map(int, S(1,'bad',2)),
    lambda: filter(None, S(1,'bad',2)),
    lambda: enumerate(S(1,'bad',2)),
    lambda: zip(S(1), S(2), strict=True),
    lambda: zip(S(1), S(2,3), strict=True),
    lambda: reversed([1,2]),
    lambda: starmap(min, S((1,2),'bad')),
    lambda: tee(S(1,'bad',2))[0],
    lambda: iter(S(1,2).__next__, 5),
    lambda: iter(S(1,'bad',2).__next__, 5),
    lambda: zip(),
    lambda: zip_longest(),
):
    it = make()
    for i in range(6):
        try: x = next(it); print(x if type(x) is not tuple or len(x) != 2 else x[0], end=' ')
        except Exception as e: print(type(e).__name__, end=' ')
    print()
r = reversed([1, 2, 3])
list(r)
print(r.__reduce__()[1], r.__length_hint__())
r.__setstate__(1)
print(list(r))
