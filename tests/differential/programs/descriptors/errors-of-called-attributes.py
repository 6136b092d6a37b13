"""An AttributeError that a descriptor raises is given name and obj where the attribute is read, not where it is called at once."""


class Raising:
    def __get__(self, instance, owner):
        raise AttributeError('by the descriptor')


class Plain:
    d = Raising()

    @property
    def p(self):
        raise AttributeError('by the property')

    @property
    def named(self):
        raise AttributeError('by the property', name='n', obj=3)


class Asking(Plain):
    def __getattr__(self, name):
        raise AttributeError('by __getattr__')


class Refusing:
    def __getattribute__(self, name):
        raise AttributeError('by __getattribute__')


def show(action):
    try:
        action()
    except AttributeError as error:
        print(error, '|', error.name, type(error.obj).__name__)


show(lambda: Plain().d)
show(lambda: Plain().d())
show(lambda: Plain().d(1, 2, 3, 4))
show(lambda: Plain().d(*[1]))
show(lambda: Plain().p)
show(lambda: Plain().p())
show(lambda: Plain().p(a=1))
show(lambda: Plain().named())
show(lambda: Plain().missing())
show(lambda: Asking().d())
show(lambda: Asking().p())
show(lambda: Refusing().d())
show(lambda: Plain.d())
show(lambda: Plain.missing())
