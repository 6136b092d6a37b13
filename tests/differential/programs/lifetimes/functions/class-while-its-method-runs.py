# lifetime: counted
"""Methods that say `super()` and go, with their class or without, while they run."""
import gc
import weakref

gc.disable()


class Base:
    def x(self): return 'x of Base'


class Other(Base): pass


class Replaced(Base):
    def x(self):
        Replaced.x = lambda self: 'new'
        print(super().x())
        gc.collect()
        return super().x() + ' again'


class Left(Base):
    def x(self):
        global Left
        ref = weakref.ref(Left)
        del Left.x
        del Left
        self.__class__ = Other
        gc.collect()
        print('lives:', ref() is not None, ref().__name__)
        try:
            super().x()
        except TypeError as error:
            print(error)
        return ref


class Deeper(Base):
    def x(self, n=3):
        if n == 3: del Deeper.x
        if n == 0: return super().x()
        result = function(self, n - 1)
        gc.collect()
        return result + super().x()[:1]


class Raising(Base):
    def x(self):
        del Raising.x
        super().x()
        raise ValueError('left')


print(Replaced().x())
print(Replaced().x())
ref = Left().x()
gc.collect()
print('dead:', ref() is None)
function = Deeper.x
print(function(Deeper()))
try:
    Raising().x()
except ValueError as error:
    entry = error.__traceback__.tb_next
print(entry.tb_frame.f_code.co_name)
ref = weakref.ref(Raising)
del Raising
gc.collect()
print('kept by the frame:', ref() is not None)
del entry
gc.collect()
print('dead:', ref() is None)


def factory(name):
    class Made(Base):
        def x(self):
            cls = type(self)
            ref = weakref.ref(cls)
            del cls.x
            del cls
            self.__class__ = Other
            gc.collect()
            print(name, 'lives:', ref() is not None)
            try:
                super().x()
            except TypeError as error:
                print(error)
            return ref
    return Made


first, second = factory('first')(), factory('second')()
ref = second.x()
gc.collect()
print('dead:', ref() is None)
ref = first.x()
gc.collect()
print('dead:', ref() is None)
del first, second, ref
