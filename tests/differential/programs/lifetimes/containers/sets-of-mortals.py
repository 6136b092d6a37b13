# lifetime: counted
"""Sets of objects that are equal by name: which of two equal ones stays, and what operators make and drop."""
from _mortal import Mortal


class N(Mortal):
    def __init__(self, name, copy=''):
        super().__init__(name + copy)
        self.key = name

    def __eq__(self, other):
        return self.key == other.key

    def __hash__(self):
        return ord(self.key)


s = {N('a'), N('b')}
s.add(N('a', ' second'))
print(sorted(map(str, s)))
t = {N('b', ' of t'), N('c', ' of t')}
print(sorted(map(str, s | t)), sorted(map(str, s & t)), sorted(map(str, t & s)))
print(sorted(map(str, s - t)), sorted(map(str, s ^ t)))
s |= t
print(sorted(map(str, s)))
s -= {N('b', ' to subtract')}
s.discard(N('a', ' to discard'))
print(sorted(map(str, s)))
s &= {N('c', ' to keep')}
print(sorted(map(str, s)))
s ^= {N('c', ' to toggle'), N('d')}
print(sorted(map(str, s)))
t.remove(N('b', ' to remove'))
t.update([N('c', ' once more')], [N('e')])
t.clear()
try:
    s.remove(N('z', ' absent'))
except KeyError as e:
    print(e)
f = frozenset([N('f')])
d = {f: N('value')}
print(d[frozenset([N('f', ' to look up')])])
del d, f
d = {N('k'): N('v1')}
d[N('k', ' second')] = N('v2')
print(d)
del d[N('k', ' third')]
print('end')
