# lifetime: counted
# `__callback__` is None when the callback is called; of a reference that dies with its referent, and is never called, it stays.
import gc
import weakref

gc.disable()


class C:
    pass


def shown(reference):
    found = reference.__callback__
    return found and found.__name__


def callback(reference):
    print('called', reference(), shown(reference))


print('-- called')
c = C()
r = weakref.ref(c, callback)
print(shown(r))
del c
print(shown(r))

print('-- one callback looks at the other reference')
c = C()
first = weakref.ref(c, callback)
second = weakref.ref(c, lambda reference: print('second', shown(first), first(), shown(second)))
del c
print(shown(first), shown(second))

print('-- garbage itself')


class Finalized(C):
    def __del__(self):
        print('del', self.own(), shown(self.own), self.other(), shown(self.other))
        kept.append(self.own)


kept = []
a = Finalized()
b = C()
a.me, a.b, b.a = a, b, a
a.own = weakref.ref(a, callback)
a.other = weakref.ref(b, callback)
outside = weakref.ref(b, callback)
del a, b
gc.collect()
print(kept[0](), shown(kept[0]), shown(outside))


class Callback:
    """Says when it dies."""

    def __init__(self, name):
        self.name = name

    def __call__(self, reference):
        print('calls', self.name)
        references.clear()

    def __del__(self):
        print('dies', self.name)


class Reference(weakref.ref):
    def __init__(self, referent, callback):
        super().__init__(referent, callback)
        self.owned = Callback('of reference')


references = []
print('-- callbacks die after all calls')
c = C()
kept = [Reference(c, Callback(i)) for i in range(3)]
del c
print('called')
kept.clear()

print('-- the references die, too')
c = C()
references += [Reference(c, Callback(i)) for i in range(3)]
del c

print('-- of garbage: with the reference')
c = C()
c.me = c
r = weakref.ref(c, Callback('of garbage'))
del c
gc.collect()
print('collected')
del r
