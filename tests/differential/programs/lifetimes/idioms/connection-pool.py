# lifetime: counted
"""A pool with leases: the lease's death gives the connection back, the pool's death closes what is idle."""
from weakref import WeakSet, finalize, ref
from _mortal import Mortal


class Connection(Mortal):
    def query(self, text):
        return f'{self.name}: {text}'


class Lease:
    def __init__(self, pool, connection):
        self.connection = connection
        self.release = finalize(self, Pool.give_back, ref(pool), connection)

    def __getattr__(self, name):
        return getattr(self.connection, name)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.release()


class Pool:
    def __init__(self, size):
        self.idle = [Connection(f'connection {i}') for i in range(size)]
        self.leases = WeakSet()

    @staticmethod
    def give_back(pool, connection):
        pool = pool()
        print('back' if pool else 'pool is gone for', connection)
        if pool is not None:
            pool.idle.append(connection)

    def lease(self):
        if not self.idle:
            raise LookupError(f'all {len(self.leases)} are in use')
        lease = Lease(self, self.idle.pop())
        self.leases.add(lease)
        return lease


pool = Pool(2)
a = pool.lease()
print(a.query('select'), len(pool.idle), len(pool.leases))
with pool.lease() as b:
    print(b.query('update'))
    try:
        pool.lease()
    except LookupError as error:
        print(error)
print(len(pool.idle), len(pool.leases))
del b
print(len(pool.leases))
print(pool.lease().query('temporary'))
del a
print(len(pool.idle))
c = pool.lease()
try:
    c.nothing
except AttributeError as error:
    print(error)
del pool
print('pool deleted')
print(c.query('still'))
del c
print('end')
