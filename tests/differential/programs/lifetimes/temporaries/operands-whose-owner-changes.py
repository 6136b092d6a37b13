# lifetime: counted
import gc
from _mortal import Operand as O

gc.disable()


class Owner:
    """An attribute or an operation of the one replaces what another one owns."""

    def __init__(self, name):
        self.first = O(name + '.first')
        self.number = 2

    @property
    def losing(self):
        print('losing')
        holder.first = None
        return O('losing')

    @property
    def renaming(self):
        global function, number
        print('renaming')
        function = number = None
        Owner.method = lambda self, *rest: print('other method', *rest)
        return O('renamed')

    def method(self, *rest):
        print('method', *rest)
        return O('result')

    def __add__(self, other):
        print('add')
        holder.first = None
        return O('sum')

    def __getitem__(self, key):
        print('item', key)
        holder.first = None
        return O('item')


class Function:
    def __call__(self, *args):
        print('called', *args)
        return O('result')

    def __del__(self):
        print('function dies')


def fresh():
    global holder, owner, function, number, items
    holder, owner, function, number = Owner('held'), Owner('own'), Function(), 3
    items = [owner, holder]


def show(what):
    print(what, '->', end=' ')
    fresh()


show('attribute')
print(holder.first + owner.losing)
show('deep attribute')
print(holder.first.name + owner.losing.name)
show('operation within numbers')
print(holder.first - (number * number + owner.losing))
show('deeper')
print(holder.first - (number * (number + (number - owner.losing.name.__len__())) + owner.number))
show('two held')
print(holder.first + (owner.first + owner.losing))
show('twice aside')
print(holder.first + (owner.losing + owner.losing))
show('operator')
print(holder.first - (owner + number))
show('item')
print(holder.first - owner[1])
show('item of a list')
print(holder.first - items[0].losing)
show('item in an item')
print(holder.first - (items[0][number] + items[number - 3].first))
show('item of what is taken away')
print(holder.first[owner.losing])
show('argument of a method')
print(holder.first.method(owner.losing))
show('arguments of a method')
print(holder.first.method(number + 1, owner.number * number, owner.losing, owner.first))
show('two arguments of a method')
print(holder.first.method(owner.number - 1, owner.losing))
show('function')
print(function(owner.renaming))
show('function and argument')
print(function(holder.first, owner.losing, owner.number + owner.renaming))
show('method')
print(owner.method(owner.number - 5, number, owner.renaming))
show('an error aside')
try:
    print(holder.first + (owner.losing + owner.missing))
except AttributeError as error:
    print(error)
print('--')
fresh()
try:
    print(function(holder.first, owner.number + owner.losing.missing))
except AttributeError as error:
    print(error)
print('end')
