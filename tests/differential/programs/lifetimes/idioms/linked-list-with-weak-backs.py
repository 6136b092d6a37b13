# lifetime: counted
"""A doubly linked list with weak links backwards: cutting it kills what comes after, in order."""
from weakref import proxy, ref
from _mortal import Mortal


class Item(Mortal):
    next = None
    _back = None

    @property
    def back(self):
        return None if self._back is None else self._back()


class Linked:
    def __init__(self, *names):
        self.head = self._tail = None
        for name in names:
            self.append(name)

    def append(self, name):
        item = Item(name)
        if self.head is None:
            self.head = item
        else:
            item._back = self._tail
            self._tail().next = item
        self._tail = ref(item)

    def __iter__(self):
        item = self.head
        while item is not None:
            yield item
            item = item.next

    def __reversed__(self):
        item = self._tail()
        while item is not None:
            yield item
            item = item.back

    def remove(self, item):
        before, after = item.back, item.next
        if before is None:
            self.head = after
        else:
            before.next = after
        if after is None:
            self._tail = before and ref(before)
        else:
            after._back = item._back
        item.next = item._back = None


items = Linked(*'abcdefg')
print(list(items), list(reversed(items)))
items.remove(items.head)
items.remove(items.head.next)
items.remove(items._tail())
print(list(items), list(reversed(items)))
middle = items.head.next
middle.next.next = None
print('cut', list(reversed(items)), items._tail())
items.head = None
print(list(items), middle, middle.back, middle.next, middle.next.back is middle)
del middle
print('long')
chain = Linked(*range(5))
for item in chain:
    if item.name == 2:
        chain.head = None
        print('in the loop', item, item.back)
del item
print('end')
