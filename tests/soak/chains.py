"""Makes a chain of N links, KIND N, and lets it go."""

import gc
import sys
import weakref


class Node:
    def __init__(self, next):
        self.next = next


class Slotted:
    __slots__ = ('next',)

    def __init__(self, next):
        self.next = next


class Finalized(Node):
    def __del__(self):
        pass


class Watched(Node):
    """Its weak reference, whose callback holds the next one."""

    def __init__(self, next):
        self.watch = weakref.ref(self, lambda ref: next)
        self.next = next


def generator(next):
    yield next


def suspended(next):
    g = generator(next)
    g.send(None)
    return g


def closure(next):
    return lambda: next


def error(next):
    e = ValueError()
    e.__context__ = next
    return e


def partner(next):
    """Part of a cycle that owns the next one."""
    node = Node(next)
    node.self = node
    return node


def bound(next):
    return Node(next).__init__


KINDS = {
    'objects': Node,
    'slotted': Slotted,
    'finalized': Finalized,
    'watched': Watched,
    'lists': lambda next: [next],
    'tuples': lambda next: (next,),
    'dicts': lambda next: {'next': next},
    'generators': suspended,
    'unstarted': generator,
    'closures': closure,
    'contexts': error,
    'methods': bound,
    'cycles': partner,
}


def main(kind, n):
    make = KINDS[kind]
    gc.disable()
    chain = None
    for _ in range(n):
        chain = make(chain)
    del chain
    gc.collect()
    print('result', 'done')


if len(sys.argv) == 1:
    print(*KINDS)
else:
    main(sys.argv[1], int(sys.argv[2]))
