"""The classes over dict and list keep what is put into them, one of their own kind too; how abstract containers are emptied."""

from collections import UserDict, UserList, UserString
from collections.abc import MutableMapping, MutableSequence, MutableSet

inner, outer = UserDict(a=1), UserDict()
outer['x'] = inner
outer.update(y=inner)
print(outer['x'] is inner, outer['y'] is inner, outer.setdefault('z', inner) is inner, type(outer.data['z']).__name__)

part, whole = UserList([2]), UserList([1])
whole.append(part)
whole.insert(0, part)
print(whole[0] is part, whole[2] is part, part in whole, whole.count(part), whole.index(part), whole.pop() is part)
whole[0] = part
print(type(whole.data[0]).__name__)
whole.remove(part)
whole[0:1] = part
whole.extend(part)
whole += part
print(whole.data, whole == UserList([2, 2, 2]), whole < UserList([3]))
print(UserString('abc').find(UserString('b')), UserString('b') in UserString('abc'), UserString('abc').replace(UserString('b'), UserString('c')))


class Map(MutableMapping):
    def __init__(self):
        self.data = {1: 2, 3: 4}

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        print('del', key)
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def popitem(self):
        print('popitem')
        return super().popitem()


class Set(MutableSet):
    def __init__(self):
        self.data = [1, 2]

    def __contains__(self, value):
        return value in self.data

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def add(self, value):
        self.data.append(value)

    def discard(self, value):
        print('discard', value)
        self.data.remove(value)

    def pop(self):
        print('pop')
        return super().pop()


class Sequence(MutableSequence):
    def __init__(self):
        self.data = [1, 2]

    def __getitem__(self, i):
        return self.data[i]

    def __setitem__(self, i, value):
        self.data[i] = value

    def __delitem__(self, i):
        print('del', i)
        del self.data[i]

    def __len__(self):
        return len(self.data)

    def insert(self, i, value):
        self.data.insert(i, value)


for cls in (Map, Set, Sequence):
    made = cls()
    made.clear()
    print(len(made))
