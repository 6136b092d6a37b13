# lifetime: counted
"""A pool whose objects come back to it when their users let go of them: __del__ resurrects, once for each object."""
class Pool:
    def __init__(self, limit):
        self.free, self.limit, self.made = [], limit, 0

    def acquire(self):
        if self.free:
            c = self.free.pop()
            print('reuse', c)
            return Connection(self, c.handle)
        self.made += 1
        return Connection(self, f'handle {self.made}')

    def close(self):
        free, self.free = self.free, None
        print('closing', free)


class Connection:
    def __init__(self, pool, handle):
        self.pool, self.handle = pool, handle

    def __repr__(self):
        return f'<{self.handle}>'

    def __del__(self):
        free = self.pool.free
        if free is not None and len(free) < self.pool.limit:
            print('back', self)
            free.append(self)
        else:
            print('closed', self)


pool = Pool(2)
a, b, c = pool.acquire(), pool.acquire(), pool.acquire()
print(pool.free)
del a
del b
print(pool.free)
del c
print(pool.free)
d = pool.acquire()
print('the husk of', d, 'is gone silently:', pool.free)
d = pool.acquire()
e = pool.acquire()
print(pool.free)
pool.acquire()
print(pool.free)
with_error = pool.acquire()
try:
    mine = pool.acquire()
    raise ValueError(mine)
except ValueError as error:
    print('failed with', error)
    del mine
print(pool.free)
pool.close()
del d, e, with_error
print('end', pool.free)
