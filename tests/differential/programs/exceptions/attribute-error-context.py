"""An AttributeError from Python code is told whose attribute was looked up, unless it says so itself; it holds the object then."""


class Asked:
    def __getattr__(self, name):
        raise AttributeError(f'asked for {name}')


class Property:
    @property
    def silent(self):
        raise AttributeError('in the property')

    @property
    def telling(self):
        raise AttributeError('telling', name='other')

    @property
    def inner(self):
        return Asked().deep

    @property
    def unrelated(self):
        raise KeyError('k')


class Hooked:
    def __getattribute__(self, name):
        raise AttributeError


class Meta(type):
    def __getattr__(cls, name):
        raise AttributeError('of the class')


class Classed(metaclass=Meta):
    pass


class Descriptor:
    def __get__(self, instance, owner):
        raise AttributeError('from __get__')


class Described:
    d = Descriptor()


for use in (
    lambda: Asked().a, lambda: getattr(Asked(), 'a'), lambda: Asked().a(), lambda: Property().silent, lambda: Property().silent.x, lambda: Property().telling,
    lambda: Property().inner, lambda: Hooked().h, lambda: Hooked().h(), lambda: Classed.c, lambda: Described().d, lambda: Described.d, lambda: Property().unrelated,
    lambda: getattr(Property(), 'silent'), lambda: object().o, lambda: print(hasattr(Asked(), 'a'), getattr(Asked(), 'a', 'default')),
):
    try:
        use()
    except AttributeError as error:
        print(repr(error), error.name, type(error.obj).__name__)
    except KeyError as error:
        print(repr(error), hasattr(error, 'obj'))
