"""`__basicsize__`, `__itemsize__` and the `__sizeof__` that follows from them."""


class Slots:
    __slots__ = ('a', 'b')


class Int(int):
    pass


class SlotlessInt(int):
    __slots__ = ()


class SlotsOfList(list):
    __slots__ = ('x',)


for t in (object, int, bool, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, type, Slots, Int, SlotlessInt,
          SlotsOfList, BaseException, ValueError, type(None)):
    print(t.__name__, t.__basicsize__, t.__itemsize__)
for o in (0, 1, -1, 2**30 - 1, 2**30, 2**60, 10**100, True, Int(5), 1.5, 1j, 'a', b'ab', [], (), (1, 2), Slots(), object(), None):
    print(repr(o)[:12], o.__sizeof__())
