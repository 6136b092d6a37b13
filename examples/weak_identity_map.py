"""An identity map: each record is loaded once for as long as somebody uses it, and forgotten afterwards."""

import gc
import weakref


class Record:
    def __init__(self, key):
        self.key = key


class IdentityMap:
    def __init__(self, load):
        self._load = load
        self._records = weakref.WeakValueDictionary()

    def __getitem__(self, key):
        record = self._records.get(key)
        if record is None:
            record = self._records[key] = self._load(key)
        return record

    def __len__(self):
        return len(self._records)


def load(key):
    print("load", key)
    return Record(key)


def main():
    records = IdentityMap(load)
    first = records["a"]
    print(records["a"] is first, len(records))  # True 1: loaded once
    del first
    gc.collect()  # needed under the lifetime `host` only
    print(len(records))  # 0: nobody used it any more
    records["a"]


main()
