# lifetime: counted
"""When the iterators of itertools and the builtins let go of what they iterate over: at the end, or only when they die."""
from itertools import (
    accumulate, batched, chain, compress, cycle, dropwhile, filterfalse, islice, pairwise, product, repeat, starmap, takewhile, zip_longest,
)
class M:
    def __init__(s, n): s.n = n
    def __repr__(s): return s.n
    def __del__(s): print('dies', s.n)
class Source:
    def __init__(self, name, n): self.name, self.items = name, iter(range(n))
    def __iter__(self): return self
    def __next__(self): return M(f'{self.name}{next(self.items)}')
    def __del__(self): print('source dies', self.name)
def show(name, make):
    print('--', name)
    it = make()
    for x in it: print(x)
    print('exhausted'); del x
    print('last'); it = None
show('zl', lambda: zip_longest(Source('g',1), Source('h',2)))
show('zl2', lambda: zip_longest(Source('g',2), Source('h',1), fillvalue=M('fill')))
show('zip', lambda: zip(Source('g',2), Source('h',1)))
show('zip2', lambda: zip(Source('g',1), Source('h',2)))
show('map', lambda: map(lambda a, b: (a, b), Source('g',1), Source('h',2)))
show('map1', lambda: map(lambda a: a, Source('g',2)))
show('filter', lambda: filter(None, Source('g',2)))
show('enum', lambda: enumerate(Source('g',2)))
show('chain', lambda: chain(Source('g',1), Source('h',1)))
show('chainfi', lambda: chain.from_iterable([Source('g',1), Source('h',1)]))
show('islice', lambda: islice(Source('g',3), 2))
show('islice2', lambda: islice(Source('g',3), 5))
show('islice3', lambda: islice(Source('g',6), 1, 5, 2))
show('cycle', lambda: islice(cycle(Source('g',2)), 5))
show('compress', lambda: compress(Source('g',3), [1,0,1]))
show('tw', lambda: takewhile(lambda m: m.n != 'g1', Source('g',3)))
show('dw', lambda: dropwhile(lambda m: m.n != 'g1', Source('g',3)))
show('star', lambda: starmap(lambda *a: a, iter([(M('a'),)])))
show('pair', lambda: pairwise(Source('g',3)))
show('acc', lambda: accumulate(Source('g',3), lambda a, b: M(a.n+b.n)))
show('acc0', lambda: accumulate(Source('g',2), lambda a, b: M(a.n+b.n), initial=M('init')))
show('batched', lambda: batched(Source('g',3), 2))
show('product', lambda: product(Source('g',2), Source('h',1)))
show('ff', lambda: filterfalse(lambda m: False, Source('g',2)))
show('rep', lambda: repeat(M('x'), 2))
show('rev', lambda: reversed([M('x'), M('y')]))
show('zipstrict', lambda: zip(Source('g',2), Source('h',2), strict=True))
show('dictitems', lambda: iter({'a': M('v')}.items()))
show('iterlist', lambda: iter([M('v')]))
show('itertuple', lambda: iter((M('v'),)))
show('iterset', lambda: iter({M('v')}))
def it():
    i = iter([1,2,0]); o = M('in callable')
    return iter(lambda o=o: next(i), 0)
show('callable', it)
class Seq:
    def __getitem__(s, i):
        if i > 1: raise IndexError
        return M(f's{i}')
    def __len__(s): return 2
    def __del__(s): print('seq dies')
show('seq', lambda: iter(Seq()))
show('revseq', lambda: reversed(Seq()))
