# lifetime: counted
"""Sorting, heaps, bisection: comparisons that make temporaries, keys that live as long as the sort, and failures."""
import heapq
from bisect import insort
from functools import cmp_to_key
from _mortal import Mortal


class Item(Mortal):
    def __lt__(self, other):
        return self.name < other.name


class Key(Mortal):
    def __lt__(self, other):
        return self.name < other.name


items = [Item(c) for c in 'cab']
items.sort()
print(items)
items.sort(key=lambda i: Key(f'key of {i}'), reverse=True)
print(items)
print(sorted(items, key=cmp_to_key(lambda a, b: (a.name > b.name) - (a.name < b.name))))
print(min(items), max(items, key=lambda i: Key(i.name + ' as key')))
heapq.heapify(items)
heapq.heappush(items, Item('aa'))
print(heapq.heappop(items))
print(heapq.heapreplace(items, Item('d')))
insort(items, Item('bb'))
print(items)
print(heapq.nsmallest(2, items), [i.name for i in heapq.merge(items[:1], items[1:])])
print('-- failing key')


def key(i):
    if i.name == 'c':
        raise ValueError(i.name)
    return Key(f'key of {i}')


try:
    items.sort(key=key)
except ValueError as e:
    print('failed', e)
print('-- failing comparison')
items.append(Mortal('not comparable'))
try:
    items.sort()
except TypeError:
    print('failed')
items.clear()
print('end')
