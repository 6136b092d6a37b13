# lifetime: counted
"""Subclasses of the collections that say when entries go: UserDict, OrderedDict, Counter, ChainMap, defaultdict, deque."""
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque
from weakref import ref
from _mortal import Mortal


class Logged(UserDict):
    def __delitem__(self, key):
        print('del', key)
        super().__delitem__(key)

    def __setitem__(self, key, value):
        print('set', key)
        super().__setitem__(key, value)


class Bounded(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > 2:
            print('popping')
            self.popitem(last=False)


d = Logged(a=Mortal('a'), b=Mortal('b'))
d['a'] = Mortal('a2')
print(d.pop('b'))
d.update(c=Mortal('c'))
copy = d.copy()
d.clear()
print('cleared', copy)
del copy
print('--')
b = Bounded()
for name in 'xyz':
    b[name] = Mortal(name)
b['y'] = Mortal('y2')
b.move_to_end('y')
b['w'] = Mortal('w')
print(list(b))
r = ref(b)
b.cycle = r
del b
print('--', r())
base, top = {'k': Mortal('base k')}, {'k': Mortal('top k')}
c = ChainMap(top, base)
child = c.new_child({'k': Mortal('child k')})
print(child['k'], child.parents['k'])
del child['k'], c['k']
print(child['k'], c['k'])
del top, base, c
print('maps live in the child')
del child
print('--')
missing = defaultdict(lambda: Mortal('default'))
missing['a']
missing['b'] = 1
print(missing.pop('a'), dict(missing))
words = Counter()
words[m := Mortal('counted')] += 2
del m
words.subtract(list(words))
print(words)
words = +words
words -= Counter(words)
print('removed', words)
q = deque((Mortal(i) for i in range(4)), maxlen=2)
print(q)
q.rotate()
q.appendleft(Mortal('left'))
q.extend([Mortal('e'), Mortal('f')])
l = UserList([Mortal('in list')])
l += [q]
l[0] = None
del q
l.data = []
print('end')
