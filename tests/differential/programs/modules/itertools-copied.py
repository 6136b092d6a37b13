"""The iterators of itertools are taken apart and put together again, with a warning each time."""

import copy
import itertools
import operator
import re
import warnings

makers = {
    'count': lambda: itertools.count(3),
    'count by 2': lambda: itertools.count(3, 2),
    'count of a float': lambda: itertools.count(1.5, 0.5),
    'count far': lambda: itertools.count(2**70),
    'cycle': lambda: itertools.cycle([1, 2, 3]),
    'repeat': lambda: itertools.repeat(7, 4),
    'repeat for ever': lambda: itertools.repeat(7),
    'accumulate': lambda: itertools.accumulate([1, 2, 3]),
    'accumulate from': lambda: itertools.accumulate([1, 2, 3], operator.mul, initial=5),
    'accumulate None': lambda: itertools.accumulate([None, None, None], lambda a, b: None),
    'chain': lambda: itertools.chain([1, 2], [3]),
    'chain.from_iterable': lambda: itertools.chain.from_iterable([[1, 2], [3]]),
    'compress': lambda: itertools.compress([1, 2, 3], [1, 0, 1]),
    'dropwhile': lambda: itertools.dropwhile(bool, [1, 0, 2]),
    'filterfalse': lambda: itertools.filterfalse(None, [1, 0, 2]),
    'groupby': lambda: itertools.groupby([1, 1, 2]),
    'islice': lambda: itertools.islice([1, 2, 3, 4, 5], 1, 4, 2),
    'islice to the end': lambda: itertools.islice([1, 2, 3], None),
    'pairwise': lambda: itertools.pairwise([1, 2, 3]),
    'starmap': lambda: itertools.starmap(max, [(1, 2), (3, 4)]),
    'takewhile': lambda: itertools.takewhile(bool, [1, 2, 0]),
    'tee': lambda: itertools.tee([1, 2, 3])[0],
    'zip_longest': lambda: itertools.zip_longest([1, 2], [3], fillvalue=9),
    'product': lambda: itertools.product([1, 2], [3, 4]),
    'product of nothing': lambda: itertools.product(),
    'product empty': lambda: itertools.product([1], []),
    'permutations': lambda: itertools.permutations([1, 2, 3], 2),
    'combinations': lambda: itertools.combinations([1, 2, 3], 2),
    'combinations empty': lambda: itertools.combinations([1], 2),
    'combinations_with_replacement': lambda: itertools.combinations_with_replacement([1, 2], 2),
    'batched': lambda: itertools.batched([1, 2, 3], 2),
}

for name, make in makers.items():
    for steps in 0, 1, 9:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            it = make()
            for _ in range(steps):
                next(it, None)
            try:
                print(name, steps, re.sub(' at 0x[0-9a-f]*', '', repr(it.__reduce__())))
                for copied in copy.copy(it), copy.deepcopy(it):
                    if name != 'groupby':
                        print([next(copied, None) for _ in range(4)])
            except TypeError as error:
                print(name, steps, re.sub("pickle '(itertools.)?", 'pickle ', str(error)))
            print({(w.category.__name__, str(w.message)) for w in caught})
    for state in 0, (1,), (0, 0), ((0, 0), 0), ([2], True), None:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            it = make()
            try:
                print(state, it.__setstate__(state), name == 'groupby' or next(it, None), len(caught))
            except (AttributeError, TypeError, ValueError) as error:
                print(state, type(error).__name__, re.sub('itertools\\.', '', str(error)))

g = itertools.groupby([1, 1, 2])
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    key, group = next(g)
    print(group.__reduce__()[1][1], next(g)[0], group.__reduce__()[1])
    first, second = itertools.tee(range(100))
    for _ in range(60):
        next(first)
    cls, args, (block, index) = second.__reduce__()
    print(args, index, len(block.__reduce__()[1][1]))
    print(list(copy.deepcopy(second)) == list(range(100)), list(copy.copy(first))[0], next(second))
for wrong in (), (iter([]), 1, None), (iter([]), [1] * 60, None), (iter([]), [1], 5):
    try:
        print(type(block)(*wrong))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
