"""Objects that are made with keywords are copied with them; a `__class_getitem__` of None is none."""

import copy


class Named(int):
    def __new__(cls, *, name):
        self = int.__new__(cls)
        self.name = name
        return self

    def __getnewargs_ex__(self):
        return (), {'name': self.name}


named = Named(name='n')
print(named.__reduce_ex__(4)[0].__name__, copy.copy(named).name, copy.deepcopy(named).name)


class Closed(list):
    __class_getitem__ = None


class Wrong:
    __class_getitem__ = 'surprise'


for cls in (Closed, Wrong, int):
    try:
        cls[int]
    except TypeError as error:
        print(error)
