"""A table of locks, one for each object: the locks go when their objects have gone (under `host` with the next collection)."""
import gc
import threading
from weakref import WeakKeyDictionary, WeakValueDictionary


class Lock:
    count = 0

    def __init__(self, name):
        self.name = name
        self.inner = threading.RLock()
        Lock.count += 1

    def __enter__(self):
        self.inner.acquire()
        print('locked', self.name)
        return self

    def __exit__(self, *error):
        self.inner.release()
        print('unlocked', self.name)

    def __del__(self):
        Lock.count -= 1


class Locks:
    """By object (weak keys) or by name (weak values: a lock lives while it is used)."""

    def __init__(self):
        self.by_object, self.by_name = WeakKeyDictionary(), WeakValueDictionary()

    def of(self, o):
        try:
            return self.by_object[o]
        except KeyError:
            return self.by_object.setdefault(o, Lock(repr(o)))

    def named(self, name):
        lock = self.by_name.get(name)
        if lock is None:
            lock = self.by_name[name] = Lock(name)
        return lock


class File:
    def __init__(self, name): self.name = name
    def __repr__(self): return f'File {self.name}'


locks = Locks()
f, g = File('f'), File('g')
with locks.of(f), locks.of(g) as lock:
    print(locks.of(g) is lock, Lock.count)
    with locks.of(f):
        print('reentrant')
del lock, f
gc.collect()
gc.collect()
print(Lock.count, len(locks.by_object))
with locks.named('n') as n:
    print(locks.named('n') is n, len(locks.by_name))
    gc.collect()
    print(len(locks.by_name))
del n
gc.collect()
print(len(locks.by_name), Lock.count)
del g
gc.collect()
gc.collect()
print(len(locks.by_object), Lock.count)
