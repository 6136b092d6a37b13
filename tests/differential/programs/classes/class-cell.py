"""What a class body and the functions in it mean by __class__, and how super() fails."""
class T:
    def t(self):
        class X:
            x = __class__
            def f():
                __class__
        print(X.x)
        class X:
            nonlocal __class__
            __class__ = 42
            def f():
                return __class__
        print(X.f(), __class__, X.__dict__.get('__class__'))
T().t()
class A:
    def f(self): return 'A'
class X(A):
    def f(self):
        return super().f()
    __class__ = 413
print(X().f(), X().__class__)
try:
    exec("""class X:
        __class__
        def f():
            __class__""", globals(), {})
except NameError as e: print(type(e), e)
class X:
    global __class__
    __class__ = 42
    def f():
        return __class__
print(X.f(), __class__)
def f(x):
    del x
    super()
try: f(1)
except RuntimeError as e: print(e)
def f(x, y):
    def g(): return x
    del x
    super()
try: f(1, 2)
except RuntimeError as e: print(e)
def f(*x):
    super()
try: f(1, 2)
except RuntimeError as e: print(e)
class X:
    def f(x):
        nonlocal __class__
        del __class__
        super()
    def g(x):
        nonlocal __class__
        __class__ = 3
        super()
try: X().g()
except RuntimeError as e: print(e)
try: X().f()
except RuntimeError as e: print(e)


class Meta(type):
    def mro(cls):
        print(cls.__dict__['f']())
        return super().mro()


class WithMeta(metaclass=Meta):
    def f():
        return __class__


class Numbered:
    def __init__(self):
        pass


try:
    object.__init__(Numbered(), 1)
except TypeError as e:
    print(e)
try:
    object.__init__(WithMeta(), 1)
except TypeError as e:
    print(e)
