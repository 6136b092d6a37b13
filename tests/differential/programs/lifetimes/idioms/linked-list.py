# lifetime: counted
"""Links forward are strong, links back are weak: cutting at any place kills what follows, in order."""
import weakref


class Link:
    __slots__ = ('value', 'next', 'back', '__weakref__')

    def __init__(self, value, next=None):
        self.value = value
        self.next = next
        self.back = None
        if next is not None:
            next.back = weakref.proxy(self)

    def __del__(self):
        try:
            before = self.back.value if self.back is not None else None
        except ReferenceError:
            before = 'dead'
        print('dies', self.value, 'after', before)


def chain(*values):
    head = None
    for value in reversed(values):
        head = Link(value, head)
    return head


head = chain('a', 'b', 'c', 'd')
print(head.next.next.back.value)
print('-- cut')
head.next.next = None
print('-- move the head')
head = head.next
print(head.value)
print('-- a long one')
head = chain(*range(5))
head.next.next.next = head.next.next.next.next
print('-- unlinked one')
second = head.next
head.next, second.next = second.next, None
print(second.value)
head = second
print('-- the second alone')
del head
print('still there', second.value)
del second
print('end')
