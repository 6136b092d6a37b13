# lifetime: counted
"""What a comparison of a heap's items lets go of."""
import heapq


class Item:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        print('compare', self.name, other.name)
        if Item.change is not None:
            Item.change()
        return self.name < other.name

    def __del__(self):
        print('del', self.name)


def emptied():
    heap.clear()


def replaced():
    heap[:] = [Item('new') for _ in heap]
    Item.change = None


def failing():
    heap.clear()
    raise ValueError('in a comparison')


for change in (None, emptied, replaced, failing):
    for operate in (
        lambda: heapq.heappush(heap, Item('a')),
        lambda: heapq.heappop(heap),
        lambda: heapq.heapify(heap),
        lambda: heapq.heappushpop(heap, Item('z')),
        lambda: heapq.heapreplace(heap, Item('m')),
    ):
        Item.change = None
        heap = [Item(name) for name in 'bdc']
        Item.change = change
        print('--', change.__name__ if change else None)
        try:
            o = operate()
            print('got', o.name if o is not None else None)
        except (RuntimeError, ValueError, IndexError) as e:
            print(type(e).__name__, e)
        Item.change = None
        o = None
        print('left', [i.name for i in heap])
