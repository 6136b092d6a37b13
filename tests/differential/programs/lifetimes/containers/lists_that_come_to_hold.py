# lifetime: counted
# A list of ints that comes to hold an object, by whatever way, owns it, and so does what is copied from the list.
import heapq


class Mortal:
    def __del__(self):
        print('dies', end=' ')

    def __lt__(self, other):
        return False


def put_in_slice(items, o):
    items[1:2] = [o]


def put_in_long_slice(items, o):
    items[1:2] = [o, 7]


def put_in_steps(items, o):
    items[::2] = [4, o]


def put_from_iterator(items, o):
    items[1:2] = iter([o])


def add(items, o):
    items += [o]


def put_while_sorting(items, o):
    def key(x):
        items.append(o)
        return x

    try:
        items.sort(key=key)
    except ValueError:
        items[0] = o


def clear_while_sorting(items, o):
    items[0] = o

    def key(x):
        items.clear()
        return 0

    try:
        items.sort(key=key)
    except ValueError:
        pass


def clear_and_append(items, o):
    items.append(o)
    items.clear()
    items.append(o)


STORES = {
    'append': lambda items, o: items.append(o),
    'insert': lambda items, o: items.insert(1, o),
    'item': lambda items, o: items.__setitem__(1, o),
    'slice': put_in_slice,
    'long slice': put_in_long_slice,
    'steps': put_in_steps,
    'iterator': put_from_iterator,
    'extend': lambda items, o: items.extend((o,)),
    'extend by iterator': lambda items, o: items.extend(x for x in (o, 1)),
    'extend by dict': lambda items, o: items.extend({o: 1}),
    '+=': add,
    'init': lambda items, o: items.__init__([1, o]),
    'heappush': heapq.heappush,
    'heapreplace': heapq.heapreplace,
    'while sorting': put_while_sorting,
    'cleared while sorting': clear_while_sorting,
    'cleared': clear_and_append,
}

COPIES = {
    'copy': lambda items: items.copy(),
    'slice': lambda items: items[:],
    'backwards': lambda items: items[::-1],
    'steps': lambda items: [0, *items][1::1],
    'list': list,
    'tuple': tuple,
    'sorted': lambda items: sorted(items, key=lambda x: 0),
    'sum': lambda items: items + [1],
    'sum from the right': lambda items: [1] + items,
    'product': lambda items: items * 2,
    'tuples': lambda items: (tuple(items) + (1,))[:-1] * 2,
    'comprehension': lambda items: [x for x in items],
    'star': lambda items: [*items],
    'unpacked': lambda items: (lambda a, *rest: rest)(0, *items),
}

for store_name, store in STORES.items():
    for copy_name, copy in COPIES.items():
        items = [1, 2, 3]
        store(items, Mortal())
        taken = copy(items)
        del items
        print(f'{store_name}, {copy_name}:', end=' ')
        del taken
        print()
    items = [1, 2, 3]
    store(items, Mortal())
    print('deleted:', end=' ')
    del items[:]
    print('so')


def emptied_by_death():
    class Storer:
        def __del__(self):
            items.append(Mortal())

    items = [Storer()]
    items.clear()
    taken = items[:]
    items.clear()
    print('still there', len(taken))


emptied_by_death()


def multiplied():
    items = [1]
    items[0] = Mortal()
    items *= 2
    items *= 0
    print('by nothing')


multiplied()


def replaced():
    items = [1, 2]
    items[0] = Mortal()
    items[:] = [3, 4]
    print('replaced')
    items[::2] = [Mortal()]
    items[0] = 1
    print('again')


replaced()
