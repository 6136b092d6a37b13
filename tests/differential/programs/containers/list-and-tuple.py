l = [3, 1, 2]; l.append(4); l.extend('ab'); l.insert(1, 'i'); print(l, l.pop(), l.pop(0), l.index(1), l.count(2), l[1:3], l[::-1], l[-2:], l * 2, [0] + l)
l.remove('i'); l.reverse(); print(l, l.copy() is l, l == l.copy()); l.clear(); print(l)
l = list(range(10)); l[2:5] = ['x']; print(l); l[::2] = 'abcd'; print(l); del l[1::2]; print(l); l[1:1] = [7, 8]; l[len(l):] = [9]; print(l)
for f in (lambda: l[99], lambda: l['a'], lambda: l.pop(99), lambda: [].pop(), lambda: l.remove('zz'), lambda: l.index('zz'), lambda: l.__setitem__(slice(0, 2, 2), [1, 2, 3]), lambda: [1] + (2,), lambda: l.__setitem__(99, 1), lambda: [1] * 'a', lambda: l.insert('a', 1), lambda: l.extend(5), lambda: list(1), lambda: l.__delitem__(99), lambda: (1, 2)[5], lambda: (1,) + [2], lambda: tuple(5), lambda: hash(([],))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
w = ['bb', 'a', 'CCC', 'Dd']; w.sort(); print(w); w.sort(key=str.lower, reverse=True); print(w, sorted(w, key=len), sorted([(1, 'b'), (1, 'a')]), sorted([True, 0, 2.5]))
try: sorted([1, 'a'])
except TypeError as e: print(e)
class K:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f'K{self.n}'
print(sorted([K(3), K(1), K(2)]), max([K(1), K(5)], key=lambda k: k.n), [1, 2] < [1, 3], [1] < [1, 0], (1, 'a') == (1, 'a'), [] == (), (1, 2) > (1,))
def bad(x): l2.append(1); return x
l2 = [3, 1, 2]
try: l2.sort(key=bad)
except ValueError as e: print(e, l2)
t = 1, 2, 2; print(t.count(2), t.index(2), t + (3,), t * 2, t[1:], t[::-1], hash(t) == hash((1, 2, 2)), (1,) * 0, tuple('ab'), t is t[:])
a = b = [1]; a += [2]; print(b, a is b); a = a + [3]; print(b, a is b); t = ([],)
try: t[0] += [1]
except TypeError as e: print(e, t)
print([*range(3)].__sizeof__() > 0, [1, 2, 3].__contains__(2), [[0] * 2] * 2, list('abc').__len__(), [1, [2]].__eq__([1, [2]]), [].__eq__(()))
