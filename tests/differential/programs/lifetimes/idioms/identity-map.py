"""An identity map: one object for each key while somebody holds it, loaded anew afterwards."""
import gc
from weakref import WeakValueDictionary


class Row:
    def __init__(self, table, key):
        self.table, self.key = table, key

    def __repr__(self):
        return f'{self.table}:{self.key}'

    def __del__(self):
        print('unloaded', self)


class IdentityMap:
    def __init__(self):
        self.rows = WeakValueDictionary()
        self.loads = 0

    def get(self, table, key):
        row = self.rows.get((table, key))
        if row is None:
            self.loads += 1
            print('loading', table, key)
            row = self.rows[table, key] = Row(table, key)
        return row

    def __len__(self):
        return len(self.rows)


rows = IdentityMap()
a = rows.get('users', 1)
b = rows.get('users', 1)
c = rows.get('orders', 1)
print(a is b, a is c, len(rows), rows.loads)
del a
gc.collect()
print('still held', len(rows))
del b
gc.collect()
print(len(rows), sorted(map(repr, rows.rows.values())))
again = rows.get('users', 1)
print(again, rows.loads, rows.rows.pop(('users', 1)) is again, len(rows))
other = rows.get('users', 1)
print(other is again)
del other
gc.collect()
print(('users', 1) in rows.rows, ('orders', 1) in rows.rows)
rows.rows['users', 2] = again
rows.rows.clear()
del again
gc.collect()
print(len(rows), c)
