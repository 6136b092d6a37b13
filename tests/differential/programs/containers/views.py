from _attempt import attempt
d = {'a': 1, 'b': 2, 'c': 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), 'a' in k, 1 in v, ('a', 1) in i, ('a', 2) in i, 5 in i)
d['d'] = 4
print(list(k), list(v), list(i), list(reversed(k)), list(reversed(d)), list(reversed(i)))
print(sorted(k & {'a', 'z'}), sorted(k | ['x']), sorted(k - {'a'}), sorted(k ^ {'a', 'q'}), sorted({'a', 'z'} - k), k.isdisjoint(['z']), k.isdisjoint('abc'))
print(sorted(i & {('a', 1)}), sorted(i - [('a', 1)]), k == {'a', 'b', 'c', 'd'}, k >= {'a'}, i == {('a', 1)}, v == v, v == d.values())
print(k.mapping, type(k.mapping).__name__, k.mapping['a'])
attempt(lambda: k.mapping.update(a=1)); attempt(lambda: k[0]); attempt(lambda: v + [1]); attempt(lambda: v | {1}); attempt(lambda: hash(k)); attempt(lambda: hash(v) and 1); attempt(lambda: k & 5); attempt(lambda: type(k)()); attempt(lambda: k.add(1)); attempt(lambda: {1: []}.items() & {(1, 2)}); attempt(lambda: {1: []}.items() - {(1, 2)})
def grow():
    e = {1: 1}
    for x in e: e[x + 10] = 0
attempt(grow)
def shrink():
    e = {1: 1, 2: 2}
    for x in e: del e[x]
attempt(shrink)
def swap():
    e = {1: 1, 2: 2, 3: 3}; n = 0
    for x in e:
        n += 1
        del e[x]; e[x + 100] = 0
        if n > 10: break
    return n
def change_value():
    e = {1: 1, 2: 2}
    for x in e: e[x] = 5
    return e
attempt(change_value)
def set_grow():
    s = {1}
    for x in s: s.add(x + 1)
attempt(set_grow)
def list_grow():
    l = [1, 2]
    for x in l:
        if len(l) < 6: l.append(x * 2)
    return l
attempt(list_grow)
def list_remove():
    l = [1, 2, 3, 4, 5]
    for x in l: l.remove(x)
    return l
attempt(list_remove)
it = iter({1: 1})
print(it.__length_hint__(), next(it), it.__length_hint__(), next(it, 'end'), next(it, 'end'))
it = iter(d.items()); d['new'] = 5
attempt(next, it); attempt(next, it)
