"""Container protocol through a proxy, of a class of one's own and of subclasses of the builtin containers."""
from weakref import proxy


class Logged:
    def __init__(self): self.data = {}
    def __len__(self): print('len'); return len(self.data)
    def __getitem__(self, key): print('getitem', key); return self.data[key]
    def __setitem__(self, key, value): print('setitem', key, value); self.data[key] = value
    def __delitem__(self, key): print('delitem', key); del self.data[key]
    def __contains__(self, key): print('contains', key); return key in self.data
    def __iter__(self): print('iter'); return iter(self.data)
    def __missing__(self, key): return 'missing'


owner = Logged()
p = proxy(owner)
p['a'] = 1
p['b', 2] = 2
p[1:2] = 3
print(p['a'], p['b', 2], p[1:2], len(p), 'a' in p, 'z' not in p)
p['a'] += 10
del p['b', 2]
print(list(p), [*p], bool(p), owner.data)
try:
    p['z']
except KeyError as error:
    print('KeyError', error)


class L(list): pass
class D(dict):
    def __missing__(self, key): return f'missing {key}'
class S(set): pass
class T(frozenset): pass


l, d, s, t = L([3, 1, 2]), D(x=1), S('a'), T('ab')
pl, pd, ps, pt = map(proxy, (l, d, s, t))
pl.append(0)
pl.sort()
pl[1:1] = [9, 9]
print(pl[0], pl[-1], pl[1:3], pl + [7], pl * 2, pl.index(2), len(pl), 9 in pl, [*reversed(pl)], pl == [0, 9, 9, 1, 2, 3])
first, *rest = pl
print(first, rest, max(pl), sum(pl), sorted(pl), ','.join(map(str, pl)), list(zip(pl, pl)), list(enumerate(pl, 1))[-1])
print(pd['x'], pd['y'], {**pd, 'k': 2}, dict(pd), dict(**pd), pd | {'z': 3}, {'z': 3} | pd, pd.get('q'), list(pd.items()))
pd |= {'w': 5}
print(type(pd).__name__, d)
print(ps | {'b'} == {'a', 'b'}, ps & t, ps < pt, ps <= s, ps.issubset(pt), t - ps, len(ps ^ pt))
try:
    [1] + pl
except TypeError as error:
    print(error)
for call in (lambda: hash(pt), lambda: {pt: 1}, lambda: {pl}, lambda: [].extend(5), lambda: (1,) + pl, lambda: print(*pt - ps, **proxy(d))):
    try:
        call()
    except TypeError as error:
        print(error)
match pl:
    case [0, *others]:
        print('sequence', others)
    case _:
        print('no sequence')
match proxy(d):
    case {'x': x}:
        print('mapping', x)
    case _:
        print('no mapping')
