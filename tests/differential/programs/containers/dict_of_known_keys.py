"""Dict displays whose keys are strs that are known beforehand."""


def note(x):
    print('value', x)
    return x


def small(x):
    return {'a': note(x), 'b': note(2)}


def large():
    return {'k0': 0, 'k1': 1, 'k2': 2, 'k3': 3, 'k4': 4, 'k5': 5, 'k6': 6, 'k7': 7, 'k8': 8, 'k9': 9, 'k10': 10}


for _ in range(2):
    d, e = small(1), small([])
    d['c'] = 3
    del d['a']
    e['b'] = 5
    print(d, e, small('z') == {'b': 2, 'a': 'z'})
    d = large()
    print(d['k8'], 'k10' in d, 'k11' in d, d.pop('k3'), d.popitem(), list(d), len(d))
    d.update(k3=33, k12=12)
    print(d)
print({'a': 1, 'a': 2}, {'x': 1, 'y': {'x': 2}}, {'é': 1, '': 2, 'two words': 3})
many = [{'i': i, 'j': i * i} for i in range(5)]
many[0]['i'] = 'changed'
print(many)


def values():
    got = {'a': (yield 1), 'b': (yield 2)}
    print(got)


v = values()
print(next(v), v.send('x'))
try:
    v.send('y')
except StopIteration:
    print('stop')
