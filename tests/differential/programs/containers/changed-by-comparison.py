"""Comparisons of lists and dicts whose items change them meanwhile."""

from collections import deque


class Clears:
    """Equal to what `answer` says; each comparison clears something."""

    def __init__(self, container, answer):
        self.container, self.answer = container, answer

    def __eq__(self, other):
        self.container.clear()
        return self.answer

    def __lt__(self, other):
        self.container.clear()
        return self.answer

    __hash__ = object.__hash__


a, b = [], []
a.append(Clears(b, NotImplemented))
b.append(Clears(a, NotImplemented))
print(a == b, a, b)
for answer in (True, False, NotImplemented):
    a, b = [], [1]
    a.append(Clears(a, answer))
    print(answer, a == b, a, b)
    a.extend([Clears(a, answer), 2])
    print(a != [1, 2], a)
    a.extend([Clears(a, answer), 2])
    try:
        print(a < [1, 2], a)
    except TypeError as error:
        print(error)

numbers = deque([1, 2])
iterator = iter(numbers)
numbers.append(3)
for _ in range(2):
    try:
        next(iterator)
    except RuntimeError as error:
        print(error, iterator.__length_hint__(), iterator.__reduce__()[1:])
numbers = deque([1])
iterator = iter(numbers)
print(next(iterator), next(iterator, 'end'))
numbers.append(4)
try:
    next(iterator, 'end')
except RuntimeError as error:
    print(error)
