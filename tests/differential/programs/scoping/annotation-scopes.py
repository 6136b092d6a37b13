"""What names mean in the scopes of type parameters and lazy values: the class around them first, then what is around that."""
from typing import Generic


def make_base(value):
    class Base:
        __arg__ = list(value) if hasattr(value, '__next__') else value
    return Base


class C[T]:
    T = 'class'
    type Alias = T
    type InGenerator = (T for _ in (1,))
    type InList = [T for _ in (1,)]
    type InLambda = (lambda: T)()

    class Inner[U](make_base([T for _ in (1,)]), make_base(T for _ in (1,))):
        pass

    class Other[U](make_base(T)):
        pass

    def meth[U](x: (T for _ in (1,)), y: T, z: [T for _ in (1,)]):
        pass


print(C.Alias.__value__, list(C.InGenerator.__value__), C.InList.__value__, C.InLambda.__value__)
print([base.__arg__ for base in C.Inner.__bases__ if base is not Generic], C.Other.__bases__[0].__arg__)
print(list(C.meth.__annotations__['x']), C.meth.__annotations__['y'], C.meth.__annotations__['z'])
print([name for name in vars(C) if 'cell' in name])

x = 'global'


def outer():
    x = 'nonlocal'

    class Bound:
        type Alias = x
        val = Alias.__value__

        def meth[T: x](self, arg: x):
            pass
        bound = meth.__type_params__[0].__bound__
        annotation = meth.__annotations__['arg']
        x = 'class'

    class Unbound:
        type Alias = x

        def meth[T: x](self, arg: x):
            pass
        values = Alias.__value__, meth.__type_params__[0].__bound__, meth.__annotations__['arg']

    class Global:
        global x
        type Alias = x
    Global.x = 'class'

    class Nonlocal:
        nonlocal x
        type Alias = x
        x = 'nonlocal from class'
    Nonlocal.x = 'class'
    return Bound.val, Bound.bound, Bound.annotation, Bound.Alias.__value__, Unbound.values, Global.Alias.__value__, Nonlocal.Alias.__value__


print(outer())


def f():
    T = str

    class C:
        T = int

        class D[U](T):
            x = T

            def m(self) -> T:
                return T
    return C.D


print(f().__bases__, f().x, f().m.__annotations__, f()().m())


class Later:
    T = int

    def foo[U: T](self):
        pass
    type Alias = T


Later.T = float
print(Later.foo.__type_params__[0].__bound__, Later.Alias.__value__)
type Defaulted[T = [T for T in [1]], U = (T, [T])] = T
print([p.__default__ for p in Defaulted.__type_params__])


class __Base:
    def __init_subclass__(cls, **kwargs):
        print(kwargs)


class Derived[T, __U: __Base](__Base, __kwarg=[__Base for _ in (1,)]):
    __private = 1

    def m(self, t: __U):
        return self.__private


print(Derived.__bases__, Derived().m(1), Derived.__type_params__, Derived.__type_params__[1].__bound__, Derived.m.__annotations__)


def cell():
    class Bad:
        __classdictcell__ = 3


try:
    cell()
except TypeError as e:
    print(e)


class InComprehension:
    try:
        [__class__ for _ in (1,)]
    except NameError as e:
        print(type(e).__name__, e)
