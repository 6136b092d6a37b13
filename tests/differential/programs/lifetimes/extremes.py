# lifetime: counted
# min and max: what comparisons give dies before the next one; and combinations of all lengths.
from _attempt import attempt
import itertools


class Answer:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked", end=" ")
        return self.value

    def __del__(self):
        print("dead", end=" ")


class Number:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(self.value, "<", other.value, end=" ")
        return Answer(self.value < other.value)

    def __gt__(self, other):
        print(self.value, ">", other.value, end=" ")
        return Answer(self.value > other.value)


for numbers in ((3, 1, 2), (1, 2), (2, 3, 3, 1)):
    print(min(*map(Number, numbers)).value)
    print(max(*map(Number, numbers), key=None).value)
    print(min(map(Number, numbers)).value)
for args in ((), (1,), (1, "a"), (2**70, 1, 2**65), (1, True, 1.0), (True, 1), ([],)):
    attempt(min, *args)
    attempt(max, *args)
attempt(min, 1, 2, default=3)
attempt(max, [], default=5)
attempt(min, 3, 2, 1, key=lambda x: -x)

for n in range(4):
    for r in range(4):
        print(list(itertools.permutations("abc"[:n], r)), list(itertools.combinations("abc"[:n], r)))
        print(list(itertools.combinations_with_replacement("abc"[:n], r)), list(itertools.product("ab"[:n], repeat=r)))
