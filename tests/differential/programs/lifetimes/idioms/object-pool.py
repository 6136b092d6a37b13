# lifetime: counted
"""A pool to which objects return by themselves when nobody uses them: __del__ that resurrects, and finalizers of the loans."""
import weakref

free = []
count = 0


class Connection:
    def __init__(self):
        global count
        count += 1
        self.number = count

    def __repr__(self):
        return f'#{self.number}'


class Loan:
    def __init__(self):
        self.connection = free.pop() if free else Connection()
        self._finalizer = weakref.finalize(self, self.give_back, self.connection)

    @staticmethod
    def give_back(connection):
        print('back', connection)
        free.append(connection)

    def release(self):
        return self._finalizer()


a = Loan()
b = Loan()
print(a.connection, b.connection, free)
del a
print(free)
c = Loan()
print(c.connection, b.release(), b.release(), free)
d, e = Loan(), Loan()
print(d.connection, e.connection, free)
b = None
print('b had been released', free)
for loan in [Loan(), Loan()]:
    print('in loop', loan.connection)
print(free)
del loan
print(free)
d = e = c
print(free)
del c, d, e
print(free, count)
