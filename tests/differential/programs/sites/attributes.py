"""One place in the text, many receivers: what a place has learnt must never outlive its truth."""


def read(o):
    return o.x


def write(o, value):
    o.x = value


def grow(o, value):
    o.fresh = value


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Plain:
    pass


class Slotted:
    __slots__ = ('a', 'x', 'b', 'c', 'd', 'e')


class Property:
    @property
    def x(self):
        return 'property'


class Constant:
    x = 'constant'


class Fallback:
    def __getattr__(self, name):
        return 'fallback ' + name


class Hook:
    def __getattribute__(self, name):
        return 'hook ' + name

    def __setattr__(self, name, value):
        print('set', name, value)


class Method:
    def x(self):
        return 'called'


class Listed(list):
    pass


class Failing(Exception):
    pass


makers = [Plain, Slotted, Property, Constant, Fallback, Hook, Method, Listed, Failing]
for turn in range(3):
    for make in makers:
        o = make()
        print(make.__name__, 'empty:', getattr(attempt(read, o), '__name__', None) or attempt(read, o))
        print(make.__name__, 'written:', attempt(write, o, turn), str(attempt(read, o))[:20])

# Attributes in many orders, so that the same name lies in different fields.
for names in ('x', 'yx', 'zyx', 'wzyx', 'vwzyx', 'uvwzyx'):
    for _ in range(2):
        o = Plain()
        for name in names:
            setattr(o, name, name + names)
        print(read(o), list(o.__dict__))
        write(o, 'again')
        grow(o, 'grown')
        print(read(o), o.fresh)
        del o.x
        print(attempt(read, o))
        write(o, 'back')
        print(read(o), list(o.__dict__))

# The dict of an instance is asked for, replaced, emptied.
o = Plain()
o.x = 1
read(o)
o.__dict__['x'] = 2
print(read(o))
o.__dict__ = {'y': 0, 'x': 3}
print(read(o))
write(o, 4)
print(o.__dict__)
o.__dict__.clear()
print(attempt(read, o))

# The class changes under the place.
o = Constant()
print(read(o))
Constant.x = property(lambda self: 'now a property')
print(read(o), attempt(write, o, 1))
Constant.x = 'constant again'
write(o, 'own')
print(read(o))
del o.x
print(read(o))
del Constant.x
print(attempt(read, o))
o = Plain()
write(o, 1)
Plain.x = property(lambda self: 'over the field', lambda self, value: print('setter', value))
write(o, 2)
print(read(o))
del Plain.x
print(read(o))
o.__class__ = Constant
print(read(o), type(o).__name__)

# A member descriptor of another class is none of this one's slots.
class Borrowed:
    __slots__ = ('first',)
    x = Slotted.__dict__['x']


print(attempt(read, Borrowed()))
print(attempt(write, Borrowed(), 1))

# Deleted slots are empty again.
o = Slotted()
for value in 1, 2:
    write(o, value)
    print(read(o))
    del o.x
    print(attempt(read, o))
