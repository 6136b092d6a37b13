"""An mro() that changes bases itself: no cycle comes about, and what it has set last stays."""


class Meta(type):
    act = None

    def mro(cls):
        action, Meta.act = Meta.act, None
        if action is not None:
            action(cls)
        return type.mro(cls)


class Chasing(type):
    is_ready = False

    def mro(cls):
        if Chasing.is_ready:
            if cls.__name__ == 'B1':
                B2.__bases__ = (B1,)
            if cls.__name__ == 'B2':
                B1.__bases__ = (B2,)
        return type.mro(cls)


class A(metaclass=Chasing):
    pass


class B1(A):
    pass


class B2(A):
    pass


Chasing.is_ready = True
try:
    B1.__bases__ += ()
except TypeError as error:
    print(error)
Chasing.is_ready = False
print(B1.__mro__, B2.__mro__)


def show(*classes):
    for cls in classes:
        print(cls.__name__, [base.__name__ for base in cls.__bases__], [c.__name__ for c in cls.__mro__], sorted(c.__name__ for c in cls.__subclasses__()))


class P(metaclass=Meta):
    pass


class Q(metaclass=Meta):
    pass


class R(metaclass=Meta):
    pass


class C(P):
    pass


class D(C):
    pass


def other(cls):
    cls.__bases__ = (R,)


Meta.act = other
C.__bases__ = (Q,)
show(P, Q, R, C, D)


def failing(cls):
    raise ValueError('in mro()')


Meta.act = failing
try:
    C.__bases__ = (P,)
except ValueError as error:
    print(error)
show(P, Q, R, C, D)


def other_then_failing(cls):
    cls.__bases__ = (Q,)
    raise ValueError('later in mro()')


Meta.act = other_then_failing
try:
    C.__bases__ = (P,)
except ValueError as error:
    print(error)
show(P, Q, R, C, D)
