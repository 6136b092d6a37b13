# lifetime: counted
"""A WeakSet whose members die while it is iterated, compared, and combined."""
import weakref
from _mortal import Mortal as M



class M(M):
    def __hash__(self):
        return ord(self.name[0])


members = [M(c) for c in 'abcd']
s = weakref.WeakSet(members)
names = lambda s: sorted(m.name for m in s)
for m in s:
    members = [x for x in members if x is m]
    print('only one is left', len(s))
    break
del m
print(len(s), len(members))
members[:] = [M(c) for c in 'efg']
s.update(members)
print(names(s))
print('-- pop and remove')
popped = s.pop()
members.remove(popped)
print(len(s))
del popped
print('-- operators')
t = weakref.WeakSet([members[0], M('only in the argument')])
print(names(s & t), names(s | t), names(s - t), names(s ^ t), t <= s, t < s, s.isdisjoint(t))
union = s | t
members.pop()
print(len(s), len(t), len(union))
s &= t
print(names(s))
s -= t
print(names(s), names(t))
members.clear()
print(len(t), t == s)
print('-- iterator that outlives its set')
members = [M('x'), M('y')]
it = iter(weakref.WeakSet(members))
print(next(it) in members)
members.clear()
print('members gone')
print(next(it, 'nothing'))
del it
print('end')
