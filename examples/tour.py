"""A tour of Python's object model, as Dunder gives it to JavaScript hosts.

Run it: npx dunder examples/tour.py
"""

from itertools import count


# --- Operators are methods -------------------------------------------------------------------------------------------

class Money:
    """An amount in one currency. Addition is defined for money, multiplication for numbers on either side."""

    __slots__ = ('cents', 'currency')

    def __init__(self, cents, currency='EUR'):
        self.cents = cents
        self.currency = currency

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        if other.currency != self.currency:
            raise ValueError(f'cannot add {other.currency} to {self.currency}')
        return Money(self.cents + other.cents, self.currency)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented     # so that sum() works

    def __mul__(self, factor):
        return Money(round(self.cents * factor), self.currency)

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, Money) and (self.cents, self.currency) == (other.cents, other.currency)

    def __hash__(self):
        return hash((self.cents, self.currency))

    def __format__(self, spec):
        return format(f'{self.cents / 100:.2f} {self.currency}', spec)

    def __repr__(self):
        return f'Money({self.cents}, {self.currency!r})'


print('-- operators')
prices = [Money(1999), Money(501), 3 * Money(100)]
print(f'total: {sum(prices):>15}')
print(Money(5) == Money(5), len({Money(5), Money(5), Money(6)}))
for wrong in (lambda: Money(1) + 2, lambda: Money(1) + Money(1, 'USD'), lambda: setattr(Money(1), 'note', 'x')):
    try:
        wrong()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


# --- Descriptors, and a metaclass that collects them ------------------------------------------------------------------

class Field:
    """An attribute that checks what is stored in it."""

    def __init__(self, kind, default=None):
        self.kind = kind
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}, not {type(value).__name__}')
        instance.__dict__[self.name] = value


class Record(type):
    """Gives its classes a list of their fields, those of the bases first, and a constructor that takes them."""

    def __new__(metatype, name, bases, namespace, **options):
        cls = super().__new__(metatype, name, bases, namespace)
        fields = {field.name: field for base in bases for field in getattr(base, 'fields', ())}
        fields.update((name, value) for name, value in namespace.items() if isinstance(value, Field))
        cls.fields = list(fields.values())
        cls.tag = options.get('tag', name.lower())
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __call__(cls, **values):
        instance = super().__call__()
        for field in cls.fields:
            if field.name in values:
                setattr(instance, field.name, values.pop(field.name))
        if values:
            raise TypeError(f'{cls.__name__} has no field {next(iter(values))!r}')
        return instance


class Animal(metaclass=Record):
    name = Field(str, '?')
    legs = Field(int, 4)

    def __repr__(self):
        inside = ', '.join(f'{field.name}={getattr(self, field.name)!r}' for field in type(self).fields)
        return f'<{type(self).tag} {inside}>'


class Bird(Animal, tag='a bird'):
    legs = Field(int, 2)
    sings = Field(bool, True)


print('-- descriptors and metaclasses')
print(Animal(name='Rex'), Bird(name='Pip', sings=False))
print(type(Bird).__name__, [cls.__name__ for cls in Bird.__mro__])
for wrong in (lambda: Animal(legs='four'), lambda: Animal(tail=1)):
    try:
        wrong()
    except TypeError as error:
        print('TypeError:', error)


# --- The diamond: cooperative super, in the order of C3 ----------------------------------------------------------------

class Base:
    def trail(self):
        return ['Base']


class Left(Base):
    def trail(self):
        return ['Left', *super().trail()]


class Right(Base):
    def trail(self):
        return ['Right', *super().trail()]


class Bottom(Left, Right):
    def trail(self):
        return ['Bottom', *super().trail()]


print('-- the diamond')
print(' > '.join(Bottom().trail()))
try:
    type('Impossible', (Base, Bottom), {})
except TypeError as error:
    print('TypeError:', error)


# --- Iteration, generators, pattern matching ---------------------------------------------------------------------------

def primes():
    """All primes; whoever asks decides how many."""
    found = []
    for n in count(2):
        if all(n % p for p in found):
            found.append(n)
            if (yield n) == 'enough':
                return f'{len(found)} found'


def first(n, generator):
    """The first n values of a generator, and what it returned when it was told that this is enough."""
    values = [next(generator) for _ in range(n)]
    try:
        generator.send('enough')
    except StopIteration as end:
        return values, end.value


def describe(value):
    match value:
        case []:
            return 'nothing'
        case [x]:
            return f'just {x}'
        case [first, *_, last] if first == last:
            return f'from {first} back to {last}'
        case {'name': str(name), **rest}:
            return f'{name} with {len(rest)} more'
        case Animal(legs=2):
            return 'walks upright'
        case int() | float():
            return 'a number'
        case _:
            return f'some {type(value).__name__}'


print('-- generators and patterns')
print(*first(8, primes()))
print([describe(v) for v in ([], [1], [1, 2, 1], {'name': 'x', 'a': 1}, Bird(name='b'), 2.5, 'text')])


# --- Exceptions ---------------------------------------------------------------------------------------------------------

print('-- exceptions')


def fetch(key):
    try:
        return {'a': 1}[key]
    except KeyError as missing:
        raise LookupError(f'no {key}') from missing


try:
    fetch('b')
except LookupError as error:
    print(f'{error!r} because of {error.__cause__!r}')

try:
    raise ExceptionGroup('several', [ValueError(1), TypeError(2), ExceptionGroup('inner', [ValueError(3)])])
except* ValueError as group:
    print('values:', group.exceptions)
except* TypeError as group:
    print('types:', group.exceptions)
