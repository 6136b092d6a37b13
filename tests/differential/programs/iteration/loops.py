for i in range(3):
    if i == 5: break
else: print('else ran')
for i in []: pass
else: print('empty else')
n = 0
while n < 5:
    n += 1
    if n == 2: continue
    if n == 4: break
else: print('no')
print(n, i)
for x in (l := [1, 2, 3]):
    if x == 1: l.append(4)
    print(x, end=' ')
print()
d = {'a': 1}
try:
    for k in d: d[k + 'x'] = 1
except RuntimeError as e: print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e: print(e)
d = {'a': 1, 'b': 2}
try:
    for k in d: del d[k]; d['z'] = 1
except RuntimeError as e: print(e)
for i in range(2):
    for j in range(3):
        if j == 1: break
        print(i, j)
    else: print('never')
it = iter([1, 2, 3, 4])
for a in it: print(a, next(it, None))
for d['key'] in [7, 8]: pass
print(d['key'])
for i in range(3): i = 10
print(i, list(zip('ab', range(5), strict=False)), list(enumerate('ab', 5)), list(map(lambda a, b: a + b, [1, 2], [3])), list(filter(None, [0, 1, ''])))
print(next(iter([]), 'd'), iter(lambda: 5, 5).__next__.__name__, list(iter([3, 2, 1].pop, 2)), sum([[1], [2]], []), all([]), any([]), min('b', 'a'), max([1, 3], key=lambda v: -v), sorted('bA', key=str.lower), list(reversed('ab')))
