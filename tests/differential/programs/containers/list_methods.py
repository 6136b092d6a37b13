from _attempt import attempt
l = [3, 1, 2]
def on(f, base=(3, 1, 2, 1)):
    l = list(base)
    try: r = f(l)
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r, l)
on(lambda l: l.append(5)); on(lambda l: l.append()); on(lambda l: l.append(1, 2)); on(lambda l: l.extend('ab')); on(lambda l: l.extend(5)); on(lambda l: l.extend(l)); on(lambda l: l.insert(0, 'x')); on(lambda l: l.insert(-1, 'x')); on(lambda l: l.insert(100, 'x')); on(lambda l: l.insert('a', 1)); on(lambda l: l.insert(1)); on(lambda l: l.remove(1)); on(lambda l: l.remove(9)); on(lambda l: l.pop()); on(lambda l: l.pop(0)); on(lambda l: l.pop(-4)); on(lambda l: l.pop(9)); on(lambda l: l.pop('a')); on(lambda l: l.pop(), ()); on(lambda l: l.clear()); on(lambda l: l.index(1)); on(lambda l: l.index(1, 2)); on(lambda l: l.index(1, -1)); on(lambda l: l.index(9)); on(lambda l: l.index('x', 0, 2)); on(lambda l: l.index(1, None)); on(lambda l: l.count(1)); on(lambda l: l.reverse()); on(lambda l: l.sort()); on(lambda l: l.sort(reverse=True)); on(lambda l: l.sort(key=lambda x: -x)); on(lambda l: l.sort(None)); on(lambda l: l.sort(key=None, reverse=0)); on(lambda l: l.sort(), [1, 'a', 2]); on(lambda l: l.copy() is l)
on(lambda l: l.__setitem__(0, 'x')); on(lambda l: l.__setitem__(9, 'x')); on(lambda l: l.__setitem__('a', 'x')); on(lambda l: l.__delitem__(9)); on(lambda l: l.__delitem__('a')); on(lambda l: l.__setitem__(slice(1, 2), 'xyz')); on(lambda l: l.__setitem__(slice(None, None, 2), [8, 9])); on(lambda l: l.__setitem__(slice(None, None, 2), [8])); on(lambda l: l.__setitem__(slice(None, None, -1), l)); on(lambda l: l.__setitem__(slice(0, 1), 5)); on(lambda l: l.__setitem__(slice(None, None, 2), 5)); on(lambda l: l.__delitem__(slice(None, None, 2))); on(lambda l: l.__delitem__(slice(3, 0, -2))); on(lambda l: l.__setitem__(slice(2, 0), ['in'])); on(lambda l: l[::0]); on(lambda l: l['a':]); on(lambda l: l[1.5:]); on(lambda l: l[1, 2]); on(lambda l: l.__setitem__(slice(None), [])); on(lambda l: l.__iadd__(5)); on(lambda l: l.__imul__(0)); on(lambda l: l.__imul__('a')); on(lambda l: l + (1,)); on(lambda l: l * 1.5); on(lambda l: l.__init__([7])); on(lambda l: l.__contains__(3)); on(lambda l: [l, l] * 2); on(lambda l: l[-100:100:3]); on(lambda l: l < [3, 1, 3]); on(lambda l: list(reversed(l)))
r = [1]; r.append(r); print(r, [r, r], len(r)); attempt(lambda: r == r)
attempt(lambda: (lambda q: (q.append(q), q == [q])[1])([]))
def bad_sort():
    l = [3, 2, 1]
    def key(x): l.append(x); return x
    try: l.sort(key=key)
    finally: print(l)
attempt(bad_sort)
def raising_key():
    l = [3, 'a', 1]
    try: l.sort(key=lambda x: x + 1)
    finally: print(l)
attempt(raising_key)
class L(list):
    def __getitem__(self, i): return ('got', i)
    def __len__(self): return 99
    def __iter__(self): return iter('iter')
x = L([1, 2, 3])
print(x, x[0], x[:2], len(x), list(x), [*x], tuple(x), x + [4], type(x + []), type(x[:]), x == [1, 2, 3], sorted(x), x.index(2), 2 in x, bool(x), x.copy(), type(x.copy()), x * 2)
t = (1, [2], 'three')
print(t[1:], t + (4,), t * 2, t.index('three'), t.count(1), t == (1, [2], 'three'), t < (1, [3]), hash((1, 2)) == hash((1, 2)), t[-1], (1,), (), (1, 2)[::-1])
attempt(hash, t); attempt(lambda: t[5]); attempt(lambda: t.index(9)); attempt(lambda: t['a']); attempt(lambda: t + [1]); attempt(lambda: t.__setitem__); attempt(lambda: exec('t[0] = 1', {'t': t})); attempt(lambda: exec('del t[0]', {'t': t})); attempt(lambda: tuple(iter(t)) is t); attempt(lambda: tuple(t) is t); attempt(lambda: t[:] is t); attempt(lambda: exec('t.x = 1', {'t': t}))
