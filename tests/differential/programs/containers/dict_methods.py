from _attempt import attempt
d = {'a': 1, 'b': 2}
attempt(d.get, 'a'); attempt(d.get, 'z'); attempt(d.get, 'z', 5); attempt(d.get); attempt(d.get, []); attempt(d.pop, 'z'); attempt(d.pop, 'z', None); attempt(d.pop); attempt(d.pop, 'a'); attempt(d.popitem); attempt(d.popitem); attempt(d.setdefault, 'k'); attempt(d.setdefault, 'k', 1); attempt(d.setdefault, 'l', []); attempt(d.setdefault)
print(d)
attempt(d.update, 5); attempt(d.update, [1]); attempt(d.update, [(1, 2, 3)]); attempt(d.update, {1: 2}, x=3); attempt(d.update, [('q', 1)], {}); attempt(d.update, None); attempt(d.update, ['ab']); attempt(d.update)
print(d)
class HasKeys:
    def keys(self): return iter(['x', 'y'])
    def __getitem__(self, k): return k * 2
class BadKeys:
    def keys(self): return 5
attempt(dict, HasKeys()); attempt(dict, BadKeys()); attempt(lambda: {**HasKeys(), 'z': 1}); attempt(lambda: {**BadKeys()}); attempt(lambda: {**[1]}); attempt(lambda: {**{'a': 1}, 'a': 2, **{'a': 3}})
attempt(lambda: d['nope']); attempt(lambda: d[[]]); attempt(lambda: d[{}]); attempt(lambda: d.__getitem__((1, 2))); attempt(lambda: d.__delitem__('nope'))
attempt(dict.fromkeys, 'abc'); attempt(dict.fromkeys, [1, 2], 0); attempt(dict.fromkeys, 5); attempt(dict.fromkeys); attempt(dict.fromkeys, [[]])
attempt(lambda: {'a': 1} | {'b': 2, 'a': 3}); attempt(lambda: {'a': 1} | [('b', 2)]); attempt(lambda: [('b', 2)] | {}); attempt(lambda: {}.copy()); attempt(lambda: {1: 2}.clear()); attempt(lambda: {} == [] or {} != {1: 1}); attempt(lambda: {1: 1, 2: 2} == {2: 2, 1: 1}); attempt(lambda: dict(a=1, **{'b': 2})); attempt(lambda: dict({'a': 1}, a=2)); attempt(lambda: dict(**{1: 2})); attempt(lambda: dict(zip('ab', range(2)))); attempt(lambda: list({3: 0, 1: 0, 2: 0})); attempt(lambda: {1: 'a', True: 'b', 1.0: 'c'})
r = {}; r['self'] = r; r['l'] = [r]
print(r, str(r), f'{r}')
class M(dict):
    def __missing__(self, k): return ('missing', k)
m = M(a=1)
attempt(lambda: m['z']); attempt(lambda: m.get('z')); attempt(lambda: 'z' in m); attempt(lambda: m.pop('z')); attempt(lambda: m | {'b': 2}); attempt(lambda: type(m | {}).__name__); attempt(lambda: type(m.copy()).__name__); attempt(lambda: M.fromkeys('a')['q']); attempt(lambda: '{q}'.format_map(m)); attempt(lambda: repr(m))
class Over(dict):
    def __getitem__(self, k): return 'over'
    def __setitem__(self, k, v): super().__setitem__(k, (v,))
    def __contains__(self, k): return True
    def __iter__(self): return iter(['fake'])
    def __len__(self): return 42
o = Over(a=1); o['b'] = 2; o.update(c=3); o.setdefault('d', 4)
attempt(lambda: (o['x'], o.get('a'), 'x' in o, list(o), len(o), dict(o), o == {'a': 1}, {**o}, list(o.items()), bool(o)))
class Clash:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, Clash) and self.n == o.n
    def __repr__(self): return f'C{self.n}'
c = {Clash(n): n for n in range(6)}
del c[Clash(2)]; c[Clash(2)] = 'again'; c[Clash(0)] = 'zero'
print(c, c[Clash(4)], Clash(9) in c)
class EqRaises:
    def __hash__(self): return 1
    def __eq__(self, o): raise OSError('eq')
    def __repr__(self): return 'ER'
attempt(lambda: c[EqRaises()]); attempt(lambda: EqRaises() in c);
class HashRaises:
    def __hash__(self): raise OSError('hash')
attempt(lambda: {HashRaises(): 1}); attempt(c.get, HashRaises()); attempt(lambda: HashRaises() in {})
