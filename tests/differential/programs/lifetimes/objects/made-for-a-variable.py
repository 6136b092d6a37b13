# lifetime: counted
# New instances that are stored in a variable at once: who owns them while __init__ runs, after it has failed, and when what they replace dies.
import gc
import sys
import weakref


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


class Plain:
    pass


class Kept:
    everyone = []

    def __init__(self, keep):
        if keep:
            Kept.everyone.append(self)


class Collecting(Told):
    def __init__(self, name):
        gc.collect()
        super().__init__(name)
        self.items = [name]
        gc.collect()


class Failing(Told):
    def __init__(self, name):
        super().__init__(name)
        self.friend = Told('friend of ' + name)
        raise ValueError(name)


class Giving:
    def __init__(self, value):
        self.value = value

    def __call__(self):
        return self.value


class Odd(Told):
    def __init__(self, name):
        super().__init__(name)
        return 1


def replaced():
    a = Told('first')
    a = Told('second')
    print('stored')
    a = Plain()
    print('gone')
    r = weakref.ref(a)
    a = Plain()
    print(r())
    del a


def kept():
    a = Kept(True)
    a = Kept(False)
    r = weakref.ref(a)
    print(len(Kept.everyone), sys.getrefcount(Kept.everyone[0]) - sys.getrefcount(a))
    a = None
    print(r(), len(Kept.everyone))
    Kept.everyone.clear()


def collected():
    a = Collecting('a')
    a = Collecting('b')
    print(a.name, a.items, gc.is_tracked(a))


def failed():
    a = Told('before')
    try:
        a = Failing('x')
    except ValueError as e:
        print('caught', e, a.name)
    print('after')
    try:
        a = Odd('odd')
    except TypeError as e:
        print(e)
    print('after', a.name)
    try:
        a = Plain(1)
    except TypeError as e:
        print(e)


def given():
    made = Giving(Told('given'))
    a = made()
    made = Giving(a)
    a = made()
    print('same', a is made())
    made = None
    print('made gone')


def of_temporaries():
    a = Giving(Giving(Told('inner')).value)
    a = Giving(Giving(Told('next')).value)
    print('stored', a.value.name)


def in_a_generator():
    a = Told('g1')
    yield a.name
    a = Told('g2')
    yield a.name


def nested(n):
    if n == 0:
        a = Plain()
        return weakref.ref(a)
    a = Giving(nested(n - 1))
    print(n, a.value() if n == 1 else type(a.value).__name__)
    return a


def in_order():
    gc.collect()
    gc.disable()
    a = Giving([])
    b = [a]
    c = Giving({1: b})
    a.value.append(c)
    young = gc.get_objects(0)
    places = [next(i for i, o in enumerate(young) if o is x) for x in (a, a.value, b, c.value, c)]
    print([places.index(place) for place in sorted(places)])
    gc.enable()


def exchanged():
    a = Plain()
    for i in range(5000):
        a = Plain()
        a.i = i
        if i % 1000 == 0:
            b = Plain()
            b.a = a
            b.b = b
    del b
    gc.collect()
    print(a.i)


replaced()
kept()
collected()
failed()
given()
of_temporaries()
print(list(in_a_generator()))
nested(3)
in_order()
exchanged()
