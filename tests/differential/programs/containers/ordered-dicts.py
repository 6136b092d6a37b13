"""What OrderedDict asks of a subclass, and comparisons that change what they compare."""
from collections import OrderedDict


class D(OrderedDict):
    def __delitem__(self, key):
        print('del', key)
        super().__delitem__(key)

    def __missing__(self, key):
        return 'missing'


d = D(a=1, b=2, c=3)
print(d.pop('a'), d.popitem(), d.pop('z', 5))
try:
    print(d.pop('z'))
except KeyError as error:
    print('KeyError', error)


class Key:
    def __init__(self, act):
        self.act = act

    def __hash__(self):
        return 5

    def __eq__(self, other):
        self.act()
        return True


for act in (lambda: None, lambda: a.clear(), lambda: b.move_to_end(0), lambda: a.update(x=1), lambda: a.__setitem__(0, 1)):
    calls = []

    def second():
        calls.append(1)
        if len(calls) == 2:
            act()

    a = OrderedDict.fromkeys((0, Key(second), 4))
    b = OrderedDict.fromkeys((0, Key(second), 4))
    try:
        print(a == b)
    except RuntimeError as error:
        print(error)
