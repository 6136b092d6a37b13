"""Heaps in lists: the item at index 0 is the smallest, and each one is no larger than those at 2k+1 and 2k+2."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _rise(heap, start, i):
    """Move the item at i up to its place between start and i."""
    item = heap[i]
    while i > start:
        parent = (i - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[i] = above
        i = parent
    heap[i] = item


def _sink(heap, i):
    """Move the item at i down to a leaf along the smaller children, then up to its place: fewer comparisons on average."""
    end = len(heap)
    start = i
    item = heap[i]
    child = 2 * i + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[i] = heap[child]
        i = child
        child = 2 * i + 1
    heap[i] = item
    _rise(heap, start, i)


def heappush(heap, item):
    """Push item onto heap, maintaining the heap invariant."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item):
    """Pop and return the current smallest value, and add the new item.

    This is more efficient than heappop() followed by heappush(), and the value given may be larger than the item.
    """
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    for i in reversed(range(len(x) // 2)):
        _sink(x, i)


def _rise_max(heap, start, i):
    item = heap[i]
    while i > start:
        parent = (i - 1) >> 1
        above = heap[parent]
        if not above < item:
            break
        heap[i] = above
        i = parent
    heap[i] = item


def _sink_max(heap, i):
    end = len(heap)
    start = i
    item = heap[i]
    child = 2 * i + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[i] = heap[child]
        i = child
        child = 2 * i + 1
    heap[i] = item
    _rise_max(heap, start, i)


def _heappop_max(heap):
    """heappop of a heap whose largest item comes first."""
    last = heap.pop()
    if not heap:
        return last
    largest = heap[0]
    heap[0] = last
    _sink_max(heap, 0)
    return largest


def _heapreplace_max(heap, item):
    """heapreplace of a heap whose largest item comes first."""
    largest = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return largest


def _heapify_max(x):
    """heapify to a heap whose largest item comes first."""
    for i in reversed(range(len(x) // 2)):
        _sink_max(x, i)


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output.

    Like sorted(itertools.chain(*iterables)) but gives a generator and expects each input to be sorted already.
    """
    step = -1 if reverse else 1
    build, pop, replace = (_heapify_max, _heappop_max, _heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    heap = []
    for number, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            item = advance()
        except StopIteration:
            continue
        # The number of the input decides between equal items, so that the merge is stable.
        heap.append([item if key is None else key(item), number * step, item, advance])
    build(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                item = entry[2] = entry[3]()
                entry[0] = item if key is None else key(item)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        _, _, item, advance = heap[0]
        yield item
        yield from advance.__self__


def _best(n, iterable, key, largest):
    """The n best items, the best first; of equal ones those that came first."""
    if n == 1:
        sentinel = object()
        choose = max if largest else min
        found = choose(iterable, default=sentinel, key=key)
        return [] if found is sentinel else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=largest)[:n]
    items = iter(iterable)
    # The heap's first entry is the worst of those kept so far.
    heap = []
    step = -1 if largest else 1
    order = 0
    for order, item in zip(range(0, n * step, step), items):
        heap.append((item if key is None else key(item), order, item))
    if not heap:
        return []
    build, replace = (heapify, heapreplace) if largest else (_heapify_max, _heapreplace_max)
    build(heap)
    order = n * step
    worst = heap[0][0]
    for item in items:
        value = item if key is None else key(item)
        if (worst < value) if largest else (value < worst):
            replace(heap, (value, order, item))
            worst = heap[0][0]
            order += step
    heap.sort(reverse=largest)
    return [item for _, _, item in heap]


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset: sorted(iterable, key=key)[:n]"""
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset: sorted(iterable, key=key, reverse=True)[:n]"""
    return _best(n, iterable, key, True)


# The same, written in the host, where that is there.
try:
    from _heapq import heappop, heappush, heappushpop, heapify, heapreplace, _heappop_max, _heapreplace_max, _heapify_max
except ImportError:
    pass
