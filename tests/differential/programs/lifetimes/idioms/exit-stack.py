# lifetime: counted
"""ExitStack: callbacks and managers in reverse order, handed over, dropped without closing, with finalizers beside it."""
from contextlib import ExitStack, closing, contextmanager, nullcontext
from weakref import finalize, ref
from _mortal import Mortal


class Resource(Mortal):
    def close(self):
        print('close', self)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


@contextmanager
def managed(name):
    r = Mortal(name)
    try:
        yield r
    finally:
        print('finally', name)


with ExitStack() as stack:
    a = stack.enter_context(Resource('a'))
    stack.enter_context(managed('b'))
    stack.callback(print, 'callback with', Mortal('argument'))
    stack.enter_context(closing(Resource('c')))
    stack.enter_context(nullcontext(Mortal('d')))
    del a
    print('body')
print('--')
with ExitStack() as stack:
    stack.enter_context(Resource('moved'))
    kept = stack.pop_all()
print('handed over')
kept.close()
print('--')
stack = ExitStack()
stack.enter_context(Resource('never closed'))
stack.enter_context(managed('generator closed'))
del stack
print('--')
try:
    with ExitStack() as stack:
        stack.callback(lambda r: print('first', r), Resource('x'))
        stack.enter_context(managed('y'))
        raise LookupError(Mortal('in the error'))
except LookupError as e:
    print('caught', e)
print('--')
owner = Mortal('owner')
stack = ExitStack()
stack.enter_context(Resource('owned'))
f = finalize(owner, stack.close)
r = ref(stack)
del stack
print(r() is not None)
del owner
print(r() is not None, f.alive)
print('--')
with ExitStack() as stack:
    stack.push(lambda *error: True)
    stack.enter_context(Resource('z'))
    raise ValueError
print('end')
