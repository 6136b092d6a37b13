"""Proxies are unhashable, alive or dead; what holds them by value or by position takes them."""
import gc
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary, proxy, ref


class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, other): return self.n == other.n
    def __repr__(self): return f'Key({self.n})'
    def __call__(self): pass


class Plain:
    pass


k, plain = Key(1), Plain()
p, q = proxy(k), proxy(plain)
for text in ('hash(p)', 'hash(q)', '{p}', '{p: 1}', 'set([q])', 'frozenset((p,))', 'dict.fromkeys([q])', 'p in {k}', 'p in {k: 1}', '{k: 1}[p]', '{k: 1}.get(p)',
             '{k}.discard(p)', 'WeakSet([p])', 'WeakKeyDictionary({p: 1})', 'hash(ref(p))', 'hash((p,))', 'hash((1, (q,)))'):
    try:
        print(text, '->', eval(text))
    except TypeError as error:
        print(text, '->', error)
print(type(p).__hash__, p.__hash__() == hash(k), hash(p.__repr__.__self__) == hash(k))
values = {1: p, 2: q}
print(values[1] is p, [p, q].index(p), (p, q)[1] is q, p in [p], p in [Key(1)], Key(2) in [p])
d = WeakValueDictionary()
try:
    d['p'] = p
except TypeError as error:
    print(error)
else:
    print('a value', d['p'] is p)
    del p
    values.clear()
    gc.collect()
    print(len(d), k)
s = WeakSet([k])
r = proxy(k)
try:
    print(r in s)
except TypeError as error:
    print(error)
try:
    s.add(r)
except TypeError as error:
    print(error)
del k
s.clear()
gc.collect()
try:
    hash(r)
except TypeError as error:
    print(error)
