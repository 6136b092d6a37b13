"""A descriptor that keeps the data of its instances in a WeakKeyDictionary."""
import gc
from weakref import WeakKeyDictionary


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default
        self.data = WeakKeyDictionary()

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return self.data.get(instance, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}')
        self.data[instance] = value

    def __delete__(self, instance):
        try:
            del self.data[instance]
        except KeyError:
            raise AttributeError(self.name) from None


class Account:
    owner = Typed(str, 'nobody')
    amount = Typed(int, 0)
    __slots__ = ('__weakref__',)

    def __init__(self, owner):
        self.owner = owner


class Equal(Account):
    __slots__ = ()

    def __eq__(self, other):
        return self.owner == other.owner

    def __hash__(self):
        return 1


a, b = Account('ann'), Account('bob')
a.amount = 5
a.amount += 2
print(a.owner, a.amount, b.owner, b.amount, len(Account.owner.data), len(Account.amount.data))
for wrong in ('a.amount = "x"', 'del b.amount', 'a.other = 1'):
    try:
        exec(wrong)
    except (TypeError, AttributeError) as error:
        print(error)
print(len(Account.owner.data))
del a
gc.collect()
print(len(Account.owner.data), len(Account.amount.data))
b.owner = 'carl'
del b.owner
print(b.owner, len(Account.owner.data))
e = Equal.__new__(Equal)
try:
    e.owner = 'recursion: its hash is fine, its equality asks the descriptor'
    print(e.owner)
except RecursionError:
    print('RecursionError')
del b
gc.collect()
print(len(Account.owner.data), len(Account.amount.data))
