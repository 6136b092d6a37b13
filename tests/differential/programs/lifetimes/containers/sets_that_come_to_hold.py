# lifetime: counted
# A set of ints that comes to hold an object, by whatever way, owns it, and so does what is made of the set.


class Mortal:
    def __del__(self):
        print('dies', end=' ')


def update_in_place(items, o):
    items |= {o}


def difference_in_place(items, o):
    items ^= {o}


def intersection_in_place(items, o):
    items.add(o)
    items &= {o, 1}


def clear_and_add(items, o):
    items.add(o)
    items.clear()
    items.add(o)


def grow(items, o):
    items.add(o)
    items.update(range(100))


STORES = {
    'add': lambda items, o: items.add(o),
    'update': lambda items, o: items.update([o]),
    'update by set': lambda items, o: items.update({o}),
    'init': lambda items, o: items.__init__([o, 2]),
    '|=': update_in_place,
    '^=': difference_in_place,
    '&=': intersection_in_place,
    'cleared': clear_and_add,
    'grown': grow,
}

COPIES = {
    'copy': lambda items: items.copy(),
    'set': set,
    'frozenset': frozenset,
    'union': lambda items: items | {7},
    'union from the right': lambda items: {7} | items,
    'union of nothing': lambda items: set() | items,
    'difference': lambda items: items - {1},
    'symmetric difference': lambda items: {8} ^ items,
    'intersection': lambda items: items & set(items),
    'comprehension': lambda items: {x for x in items},
    'star': lambda items: {*items},
    'list': list,
}

for store_name, store in STORES.items():
    for copy_name, copy in COPIES.items():
        items = {1, 2, 3}
        store(items, Mortal())
        taken = copy(items)
        del items
        print(f'{store_name}, {copy_name}:', end=' ')
        del taken
        print()
    items = {1, 2, 3}
    store(items, Mortal())
    print('cleared:', end=' ')
    items.clear()
    print('so')

held = {Mortal(), 1}
held.pop(), held.pop()
print('popped')
held |= {1}
print(held)
