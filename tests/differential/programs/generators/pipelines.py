from itertools import islice, count, takewhile, chain, tee, groupby, accumulate, zip_longest, product, permutations, combinations, starmap, cycle, repeat, compress, dropwhile, pairwise, batched
def primes():
    seen = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, seen)): seen.append(n); yield n
print(list(islice(primes(), 10)))
def coro():
    total = 0
    while True:
        v = yield total
        if v is None: return total
        total += v
c = coro(); next(c); c.send(1); print(c.send(2))
try: c.send(None)
except StopIteration as e: print(e.value)
a, b = tee(iter('abc')); print(list(a), list(b), list(chain('ab', [1])), list(chain.from_iterable(['x', 'yz'])))
print([(k, list(g)) for k, g in groupby('aabccc')], list(accumulate([1, 2, 3], lambda a, b: a * b, initial=2)), list(zip_longest('ab', 'c', fillvalue='-')))
print(list(product('ab', repeat=2)), list(permutations('abc', 2)), list(combinations('abc', 2)), list(starmap(pow, [(2, 3)])), list(islice(cycle('ab'), 5)), list(repeat(1, 2)))
print(list(compress('abc', [1, 0, 1])), list(dropwhile(str.islower, 'abCd')), list(pairwise('abc')), list(batched('abcde', 2)), list(islice('abcdef', 1, None, 2)))
def flat(x):
    for i in x:
        if isinstance(i, list): yield from flat(i)
        else: yield i
print(list(flat([1, [2, [3, [4]], 5]])))
