# lifetime: counted
# Iterations over weak dictionaries need no frame of their own where nothing unusual happens: nothing of that can be seen.
import gc
import sys
from weakref import WeakKeyDictionary, WeakValueDictionary, ref

gc.disable()


class Value:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def states(generator):
    return generator.gi_suspended, generator.gi_frame is None, generator.gi_running


def step_by_step(make, names='abc'):
    values = [Value(name) for name in names]
    for kind in 'keys', 'values', 'items':
        d = make(values)
        generator = getattr(d, kind)()
        print(states(generator), len(d._iterating))
        seen = []
        for item in generator:
            seen.append(item)
            print(states(generator), len(d._iterating), [type(g).__name__ for g in d._iterating])
        print(seen, states(generator), len(d._iterating), next(generator, 'end'))


def by_key(values):
    return WeakKeyDictionary((value, value.name * 2) for value in values)


def by_value(values):
    return WeakValueDictionary((value.name * 2, value) for value in values)


step_by_step(by_key)
step_by_step(by_value)
step_by_step(by_value, '')


# What dies meanwhile is removed at the end; what is removed otherwise makes the iteration fail.
def with_deaths():
    values = [Value(name) for name in 'abcd']
    d = by_value(values)
    for value in d.values():
        print(value, len(d.data), len(d._pending_removals))
        del values[1:2]
    del value
    print(len(d.data), len(d._pending_removals))
    try:
        for key in d.keys():
            del d[key]
    except RuntimeError as error:
        print(error)
    print(len(d._iterating), d._pending_removals)
    generator = by_key([Value('e')] + values).keys()
    print(list(generator), list(generator))


with_deaths()


# A generator that is left alone guards the container until it is closed or dies.
def abandoned():
    values = [Value(name) for name in 'ab']
    d = by_value(values)
    for ending in 'close', 'throw', 'drop':
        generator = d.values()
        print(next(generator), len(d._iterating))
        if ending == 'close':
            generator.close()
        elif ending == 'throw':
            try:
                generator.throw(ValueError('thrown'))
            except ValueError as error:
                print(error)
        else:
            del generator
        print(ending, len(d._iterating))
    generator = d.items()
    generator.close()
    print(list(generator), len(d._iterating))


abandoned()


# Subclasses see what they override.
class Telling(WeakValueDictionary):
    def _commit_removals(self, _atomic_removal=None):
        frame, callers = sys._getframe(1), []
        while frame is not None:
            callers.append(frame.f_code.co_name)
            frame = frame.f_back
        print('commits', 'values' in callers, 'keys' in callers, len(self._pending_removals))
        super()._commit_removals()


values = [Value(name) for name in 'ab']
telling = Telling((value.name, value) for value in values)
print([value for value in telling.values()])
for key in telling:
    del values[:]
    value = None
print(len(telling))


# The generator holds what it has given, until it goes on: then that dies, while the generator runs.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies', self.name)
        if generator is not None:
            try:
                next(generator)
            except ValueError as error:
                print(error)


d = WeakValueDictionary()
loud = [Loud('first'), Loud('second')]
for value in loud:
    d[value.name] = value
del value
generator = d.values()
given = next(generator)
del given, loud[0]
print('held')
print(next(generator).name)
loud.clear()
generator = None
print(list(d))


# The containers' attributes are what they are.
d = by_value(values := [Value('a')])
d.data = {'x': ref(values[0]), 'y': lambda: None}
print(list(d.items()), list(d.keys()))
del d._iterating
try:
    list(d)
except AttributeError as error:
    print(error)
