"""An iteration over a weak container that is left early ends there: what it held back is done."""

import weakref


class C:
    pass


objects = [C() for _ in range(3)]
values = weakref.WeakValueDictionary(enumerate(objects))
keys = weakref.WeakKeyDictionary((o, i) for i, o in enumerate(objects))
members = weakref.WeakSet(objects)

for container, iterations in [
    (values, ['keys', 'values', 'items', 'itervaluerefs']),
    (keys, ['keys', 'values', 'items']),
    (members, ['__iter__']),
]:
    for name in iterations:
        iteration = getattr(container, name)()
        next(iteration)
        print(type(container).__name__, name, len(container._iterating), end=' ')
        iteration.close()
        print(len(container._iterating), end=' ')
        iteration = getattr(container, name)()
        next(iteration)
        try:
            iteration.throw(ValueError('thrown in'))
        except ValueError as error:
            print(error, len(container._iterating), list(iteration))
